/** Where the hidden circle of a portolan chart is centred and how far its sixteen roses stand, in widths of the Mercator world. */
const CENTRE = [0.43, 0.44];
const RADIUS = 0.24;
const ROSES = 16;
/** The chart stops short of the poles. */
const TOP = 0.12;
const BOTTOM = 0.82;

/**
 * The web of a portolan chart: sixteen roses on a hidden circle, each joined to all the others. A line of constant bearing
 * is straight in Mercator, so the web is drawn there and given back in degrees.
 *
 * @returns {{ type: 'MultiLineString', coordinates: number[][][] }}
 */
export function rhumbLines() {
  const roses = Array.from({ length: ROSES }, (_, index) => {
    const angle = (index * 2 * Math.PI) / ROSES;
    return [CENTRE[0] + RADIUS * Math.cos(angle), CENTRE[1] + RADIUS * Math.sin(angle)];
  });
  const lines = [];
  for (let from = 0; from < ROSES; from += 1) {
    for (let to = from + 1; to < ROSES; to += 1) {
      const line = acrossChart(roses[from], roses[to]);
      if (line !== null) lines.push(line);
    }
  }
  return { type: 'MultiLineString', coordinates: lines };
}

/** Prolongs the line through two points to the edges of the chart, and gives it enough points to bend on a globe. */
function acrossChart([ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const horizontal = Math.abs(dx) < 1e-9 ? [-Infinity, Infinity] : [(0.001 - ax) / dx, (0.999 - ax) / dx].sort((p, q) => p - q);
  const vertical = Math.abs(dy) < 1e-9 ? [-Infinity, Infinity] : [(TOP - ay) / dy, (BOTTOM - ay) / dy].sort((p, q) => p - q);
  const start = Math.max(horizontal[0], vertical[0]);
  const end = Math.min(horizontal[1], vertical[1]);
  if (!(end > start)) return null;
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = start + ((end - start) * index) / steps;
    return toDegrees(ax + dx * t, ay + dy * t);
  });
}

function toDegrees(x, y) {
  const lat = (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
  return [round((x - 0.5) * 360), round(lat)];
}

const round = (degrees) => Math.round(degrees * 100) / 100;
