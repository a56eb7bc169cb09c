import type { Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';

const NAMES: Readonly<Record<EntryRoom, Readonly<Record<Lang, string>>>> = {
  actors: { fr: 'acteurs', en: 'actors' },
  projects: { fr: 'projets', en: 'projects' },
  cooperations: { fr: 'cooperations', en: 'cooperations' },
};

/** What a file is called once it is kept: what it holds, and the day it was made. */
export const fileName = (room: EntryRoom, extension: string, lang: Lang, at: Date): string =>
  `portulan-${NAMES[room][lang]}-${at.toISOString().slice(0, 10)}.${extension}`;
