import type { ExpressionSpecification } from 'maplibre-gl';

/** How much of each link is drawn, from 0 to 1, and from which of its ends. */
export interface Growth {
  readonly share: number;
  readonly fromPartner: boolean;
}

/** How much of its strength a link keeps at its French end, half-way, and at the partner: its first half is read on any ground. */
const STRENGTHS = [1, 1, 0.55] as const;

/** The strength of a link at a share of its way from the French end. */
export function strengthAt(share: number): number {
  const [start, middle, end] = STRENGTHS;
  return share < 0.5 ? start + (middle - start) * share * 2 : middle + (end - middle) * (share - 0.5) * 2;
}

const WHOLE: Growth = { share: 1, fromPartner: false };

/**
 * The colour along a link: whole where it starts, lighter where it leads to, so that its direction is read without an arrow;
 * nothing where it has not grown yet.
 *
 * @param colour `#rrggbb`
 */
export function shadeAlong(colour: string, { share, fromPartner }: Growth = WHOLE): ExpressionSpecification {
  const [start, middle, end] = STRENGTHS.map((strength) => withStrength(colour, strength));
  const shade = ['interpolate', ['linear'], ['line-progress'], 0, start, 0.5, middle, 1, end];
  if (share >= 1) return shade as unknown as ExpressionSpecification;
  const isGrown = fromPartner ? ['>=', ['line-progress'], 1 - share] : ['<=', ['line-progress'], share];
  return ['case', isGrown, shade, withStrength(colour, 0)] as unknown as ExpressionSpecification;
}

/** A colour `#rrggbb` that lets through what it lies on. */
export function withStrength(colour: string, strength: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${strength})`;
}
