import type { LinkTone } from '../links/index.js';
import { LINK_STROKES } from '../palette/index.js';
import { Stroke } from './stroke.js';

/** The stroke of a link as the map draws it: colour and dashes. An ornament: words beside it say the same. */
export function ToneStroke({ tone }: { readonly tone: LinkTone }) {
  const stroke = LINK_STROKES.find((one) => one.tone === tone);
  return stroke === undefined ? null : <Stroke colour={stroke.property} dash={stroke.dash} width={3} />;
}
