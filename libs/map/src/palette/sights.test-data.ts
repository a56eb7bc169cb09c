type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * How eyes see colours, on linear RGB. The three full colour blindnesses: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
 * Graphics 15(6), 2009, severity 1.
 */
export const SIGHTS = {
  'every colour': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const satisfies Readonly<Record<string, Matrix>>;

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const channels = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const inside = (value: number): number => Math.min(1, Math.max(0, value));

/** Lightness, green to red, blue to yellow (CIE L*a*b*, D65) of a colour `#rrggbb` as a sight sees it. */
function labOf(hex: string, sight: Matrix): Rgb {
  const [red, green, blue] = channels(hex).map((value) => channel(value / 255)) as unknown as Rgb;
  const [r, g, b] = sight.map((row) => inside(row[0] * red + row[1] * green + row[2] * blue)) as unknown as Rgb;
  const root = (share: number): number => (share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27 * share + 16) / 116);
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours are for a sight: ΔE*ab of the CIE, 1976, of which 2.3 is just noticed side by side. */
export function distance(one: string, other: string, sight: Matrix): number {
  const [a, b] = [labOf(one, sight), labOf(other, sight)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The colour that comes of one laid over another with a strength from 0 to 1. */
export function laidOver(colour: string, ground: string, strength: number): string {
  const under = channels(ground);
  return `#${channels(colour).map((value, at) => Math.round(value * strength + (under[at] ?? 0) * (1 - strength)).toString(16).padStart(2, '0')).join('')}`;
}
