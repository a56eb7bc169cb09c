import type { LookedAt } from '../behaviours/index.js';
import { flowId, type Link } from './flow-shapes.js';

/**
 * The links to light: those of what the pointer is on, else those of the pinned place.
 *
 * @returns null when nothing is looked at: then nothing fades either
 */
export function litLinks(
  links: readonly Link[],
  pinnedLinks: readonly Link[] | null,
  lookedAt: LookedAt | null,
): readonly Link[] | null {
  if (lookedAt === null) return pinnedLinks;
  const found = joinLinks(links, pinnedLinks).filter(({ flow }) =>
    lookedAt.kind === 'link' ? flowId(flow) === lookedAt.id : flow.from === lookedAt.ref || flow.to === lookedAt.ref,
  );
  // A place whose links are too weak to be drawn: nothing to light, so nothing fades.
  return found.length > 0 ? found : pinnedLinks;
}

/** The strongest links and those of the pinned place, each once. */
export function joinLinks(links: readonly Link[], pinnedLinks: readonly Link[] | null): readonly Link[] {
  if (pinnedLinks === null) return links;
  const known = new Set(links.map(({ flow }) => flowId(flow)));
  return [...links, ...pinnedLinks.filter(({ flow }) => !known.has(flowId(flow)))];
}
