import { drawPlot } from './draw-plot.js';

const series = (name: string, ...times: number[]) => ({ name, points: times.map((milliseconds, index) => ({ entries: 10 ** (4 + index), milliseconds })) });
/** The heights of the points of each line, from the top. */
const heights = (svg: string) => [...svg.matchAll(/cy="([\d.]+)"/g)].map(([, cy]) => Number(cy));

describe('a plot of times against size', () => {
  it('draws what does not grow as a level line, and what grows tenfold a power as a rising one', () => {
    expect(new Set(heights(drawPlot('t', [series('flat', 5, 5, 5)]))).size).toBe(1);
    const [a, b, c] = heights(drawPlot('t', [series('linear', 1, 10, 100)])) as [number, number, number];
    expect(a - b).toBeCloseTo(b - c, 0);
    expect(a).toBeGreaterThan(b);
  });

  it('keeps the names of lines apart that end at one height', () => {
    const svg = drawPlot('t', [series('one', 5, 5), series('other', 5, 5)]);
    const labels = [...svg.matchAll(/y="([\d.]+)" fill="#[0-9a-f]{6}">/g)].map(([, y]) => Number(y));
    expect(Math.abs((labels[0] as number) - (labels[1] as number))).toBeGreaterThanOrEqual(15);
  });

  it('lets no name out of its text', () => {
    expect(drawPlot('a < b', [series('<script>', 1, 2)])).not.toContain('<script>');
  });
});
