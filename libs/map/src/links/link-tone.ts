import type { CooperationForm } from '@portulan/domain';
import type { LinkColour } from '../address/index.js';
import { mainForm, type Link } from './flow-shapes.js';
import { mainFamily, type ThemeFamily } from './theme-families.js';

/** What the colour and the stroke of a link tell: its form, the family of its themes, or which pinned place it belongs to. */
export type LinkTone = `form:${CooperationForm}` | `theme:${ThemeFamily | 'none'}` | `pin:${number}`;

/** The tone of a link by what the colour tells. */
export function toneOf({ flow }: Pick<Link, 'flow'>, colour: LinkColour): LinkTone {
  if (colour === 'form') return `form:${mainForm(flow)}`;
  return `theme:${mainFamily(flow.themes) ?? 'none'}`;
}
