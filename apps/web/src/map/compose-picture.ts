import { drawSign, type LegendSign } from './legend-signs.js';

/** What is written around a picture of the map. */
export interface PictureWords {
  readonly title: string;
  /** What the picture shows: how many links, under which filters. */
  readonly subject: string;
  readonly legend: readonly LegendSign[];
  /** Source, date, address: each a line. */
  readonly notes: readonly string[];
}

const MARGIN = 28;
const LINE = 1.4;

interface Text {
  readonly size: number;
  readonly family: string;
  readonly weight: number;
  readonly colour: string;
}

/** Lays the map's picture on a sheet with its title, legend and notes, in the colours of the page. PNG; null when a browser cannot. */
export async function composePicture(picture: Blob, { title, subject, legend, notes }: PictureWords): Promise<Blob | null> {
  const image = await createImageBitmap(picture);
  // Once let go, a picture has no size.
  const { width, height } = image;
  // What is small on a fine screen must be read on the sheet too: words grow with the picture.
  const unit = Math.max(1, width / 1000);
  const page = getComputedStyle(document.documentElement);
  const read = (name: string) => page.getPropertyValue(name).trim();
  const [display, plain] = [read('--font-display'), read('--font-text')];
  const [paper, ink, muted] = [colourOf('--paper'), colourOf('--ink-strong'), colourOf('--muted')];
  const title_: Text = { size: 30 * unit, family: display, weight: 560, colour: ink };
  const subject_: Text = { size: 16 * unit, family: plain, weight: 400, colour: ink };
  const note_: Text = { size: 13 * unit, family: plain, weight: 400, colour: muted };

  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const inner = width - 2 * MARGIN * unit;
  const set = ({ size, family, weight, colour }: Text) => {
    pen.font = `${weight} ${size}px ${family}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'top';
  };
  const wrapped = (text: string, look: Text) => {
    set(look);
    return wrapText(text, inner, (part) => pen.measureText(part).width);
  };
  const heads = [...wrapped(title, title_).map((line) => [line, title_] as const), ...wrapped(subject, subject_).map((line) => [line, subject_] as const)];
  const feet = notes.flatMap((note) => wrapped(note, note_).map((line) => [line, note_] as const));
  set(subject_);
  const signs = placeSigns(legend, inner, unit, (label) => pen.measureText(label).width);
  const rows = signs.at(-1)?.row === undefined ? 0 : (signs.at(-1)?.row ?? 0) + 1;
  const heightOf = (lines: readonly (readonly [string, Text])[]) => lines.reduce((sum, [, { size }]) => sum + size * LINE, 0);
  const top = MARGIN * unit + heightOf(heads) + 12 * unit;
  const rowHeight = 16 * unit * LINE;
  canvas.width = width;
  canvas.height = Math.ceil(top + height + 14 * unit + rows * rowHeight + 8 * unit + heightOf(feet) + MARGIN * unit);

  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const write = (lines: readonly (readonly [string, Text])[], from: number) => {
    let y = from;
    for (const [line, look] of lines) {
      set(look);
      pen.fillText(line, MARGIN * unit, y);
      y += look.size * LINE;
    }
  };
  write(heads, MARGIN * unit);
  pen.fillStyle = colourOf('--sea');
  pen.fillRect(0, top, width, height);
  pen.drawImage(image, 0, top);
  image.close();
  const under = top + height + 14 * unit;
  for (const { x, row, ...sign } of signs) {
    drawSign(pen, sign, { x: MARGIN * unit + x, y: under + row * rowHeight + 9 * unit, unit });
    set(subject_);
    pen.fillText(sign.label, MARGIN * unit + x + 30 * unit, under + row * rowHeight);
  }
  write(feet, under + rows * rowHeight + 8 * unit);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A colour of the page as it is in the theme on screen: a canvas knows nothing of themes. */
function colourOf(property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Lines no wider than the room there is; a word longer than it keeps a line of its own. */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Signs side by side, as many rows as it takes. */
function placeSigns(legend: readonly LegendSign[], width: number, unit: number, measure: (label: string) => number) {
  let [x, row] = [0, 0];
  return legend.map((sign) => {
    const wide = measure(sign.label) + 54 * unit;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const placed = { ...sign, x, row };
    x += wide;
    return placed;
  });
}
