/** One line of a plot: a time for each number of entries. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly entries: number; readonly milliseconds: number }[];
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 64;
const RIGHT = 230;
const TOP = 48;
const BOTTOM = 52;
const COLOURS = ['#0b5d7a', '#b3431e', '#5b7f1f', '#6d3f8f', '#946a00', '#3d3d3d', '#a8326e'];
const LABEL_APART = 15;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Times against size as an SVG of its own, both axes by powers of ten: what grows as its logarithm is nearly flat, what
 * grows with the size rises as the diagonal.
 */
export function drawPlot(title: string, series: readonly Series[]): string {
  const points = series.flatMap((each) => each.points);
  const [entriesFrom, entriesTo] = powersAround(points.map(({ entries }) => entries));
  const [timeFrom, timeTo] = powersAround(points.map(({ milliseconds }) => milliseconds));
  const x = (entries: number) => round(LEFT + ((Math.log10(entries) - entriesFrom) / (entriesTo - entriesFrom)) * (WIDTH - LEFT - RIGHT));
  const y = (milliseconds: number) => round(HEIGHT - BOTTOM - ((Math.log10(milliseconds) - timeFrom) / (timeTo - timeFrom)) * (HEIGHT - TOP - BOTTOM));
  const grid = [
    ...powers(timeFrom, timeTo).map((time) => `<path d="M${LEFT} ${y(time)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${y(time) + 4}" text-anchor="end">${time} ms</text>`),
    ...powers(entriesFrom, entriesTo).map((entries) => `<path d="M${x(entries)} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${x(entries)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${entries.toLocaleString('en')}</text>`),
  ];
  const labels = spread(series.map((each) => y(each.points.at(-1)?.milliseconds ?? 1)));
  const lines = series.map((each, index) => {
    const colour = COLOURS[index % COLOURS.length] as string;
    const at = each.points.map(({ entries, milliseconds }) => [x(entries), y(milliseconds)] as const);
    return [
      `<path d="M${at.map((point) => point.join(' ')).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
      `<text x="${WIDTH - RIGHT + 12}" y="${(labels[index] as number) + 4}" fill="${colour}">${escape(each.name)}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${escape(title)}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="26" font-size="15" font-weight="bold">${escape(title)}</text>
<g stroke="#ddd" fill="#555"><style>g text{stroke:none}</style>${grid.join('\n')}</g>
<text x="${LEFT}" y="${HEIGHT - 10}" fill="#555">entries in the directory</text>
${lines.join('\n')}
</svg>
`;
}

/** The exponents of the powers of ten that enclose all values, at least one apart. */
function powersAround(values: readonly number[]): [number, number] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  return [from, Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

const powers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));

/** The same heights, moved down where two would be written over each other. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const moved = [...heights];
  let last = -Infinity;
  for (const { height, index } of order) moved[index] = last = Math.max(height, last + LABEL_APART);
  return moved;
}
