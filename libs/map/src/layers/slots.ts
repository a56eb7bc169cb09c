import type { StyleSpecification } from 'maplibre-gl';

/**
 * The order of what is drawn, from below: layers come and go, each before the slot it belongs under. Slots are layers that
 * draw nothing.
 */
export const SLOTS = { sea: 'slot-sea', ground: 'slot-ground', shades: 'slot-shades', lines: 'slot-lines', links: 'slot-links', dots: 'slot-dots', names: 'slot-names', top: 'slot-top' } as const;

/** A style with nothing but the slots; no glyph address, as letters are drawn from the fonts of the page. */
export const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: Object.values(SLOTS).map((id) => ({ id, type: 'background', layout: { visibility: 'none' } })),
  transition: { duration: 240, delay: 0 },
};

/**
 * A deployer's style with our slots over its layers. Its address of glyphs is left out: one map draws letters one way, and ours
 * come from the fonts of the page; so will its own, without asking another server.
 */
export function withSlots({ glyphs: _, ...style }: StyleSpecification): StyleSpecification {
  return { ...style, layers: [...style.layers, ...EMPTY_STYLE.layers] };
}
