/** One sign of a map with what it means, and how it is drawn: colours alone would not tell it apart for every eye. */
export interface LegendSign {
  readonly label: string;
  readonly shape: 'line' | 'dot' | 'patch';
  readonly colour: string;
  /** What fills a dot or a patch, within its colour. */
  readonly fill: string;
  /** Dash, gap... of a line, in pixels of the page; none for an unbroken one. */
  readonly dash: readonly number[];
  /** Of a line, in pixels of the page. */
  readonly width: number;
}

/** The legend that stands on a map on screen: whatever it shows, the picture says the same. */
export function readLegend(map: HTMLElement): LegendSign[] {
  return [...map.querySelectorAll('details li')].flatMap((item) => {
    const sign = item.querySelector('i, svg line');
    const label = item.textContent.trim();
    return sign === null || label === '' ? [] : [{ label, ...lookOf(sign) }];
  });
}

function lookOf(sign: Element): Omit<LegendSign, 'label'> {
  const { stroke, strokeWidth, strokeDasharray, borderTopColor, borderTopLeftRadius, backgroundColor } = getComputedStyle(sign);
  if (sign.localName !== 'i') {
    const dash = (strokeDasharray.match(/[\d.]+/g) ?? []).map(Number);
    return { shape: 'line', colour: stroke, fill: stroke, dash, width: Number.parseFloat(strokeWidth) || 3 };
  }
  const isDot = borderTopLeftRadius === '50%';
  return { shape: isDot ? 'dot' : 'patch', colour: borderTopColor, fill: backgroundColor, dash: [], width: 0 };
}

const LENGTH = 24;
const DOT_RADIUS = 6;
const PATCH_HEIGHT = 13;

interface Spot {
  /** Where the sign begins, and its middle in height. */
  readonly x: number;
  readonly y: number;
  /** How large a pixel of the page is on the picture. */
  readonly unit: number;
}

/** Draws a sign as the map has it. */
export function drawSign(pen: CanvasRenderingContext2D, { shape, colour, fill, dash, width }: LegendSign, { x, y, unit }: Spot): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.fillStyle = fill;
  pen.beginPath();
  if (shape === 'line') {
    pen.lineWidth = width * unit;
    pen.setLineDash(dash.map((part) => part * unit));
    pen.moveTo(x, y);
    pen.lineTo(x + LENGTH * unit, y);
  } else if (shape === 'dot') {
    pen.lineWidth = 2 * unit;
    pen.arc(x + (LENGTH / 2) * unit, y, (DOT_RADIUS - 1) * unit, 0, 2 * Math.PI);
    pen.fill();
  } else {
    pen.lineWidth = unit;
    pen.rect(x, y - (PATCH_HEIGHT / 2) * unit, LENGTH * unit, PATCH_HEIGHT * unit);
    pen.fill();
  }
  pen.stroke();
  pen.restore();
}
