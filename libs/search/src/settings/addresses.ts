import type { EntryRoom } from '@portulan/domain';

/** The folders of the site, French whatever the language. */
const FOLDERS: Readonly<Record<EntryRoom, string>> = { actors: '/acteurs', projects: '/projets', cooperations: '/cooperations' };

/** The address of an entry on the site, or of the list of its room. */
export const addressOf = (room: EntryRoom, slug?: string): string =>
  slug === undefined ? FOLDERS[room] : `${FOLDERS[room]}/${encodeURIComponent(slug)}`;

/** The address of the page of a country or a French territory. */
export const placeAddressOf = (tier: string, code: string): string =>
  tier === 'country' ? `/pays/${encodeURIComponent(code)}` : `/territoires/${tier}-${encodeURIComponent(code)}`;
