import type { Words } from '../shell/words.js';

const rooms = import.meta.glob<Words>('./fr/{actors,cooperations,entries,lists,projects,sharing,shell}.json', { eager: true, import: 'default' });

/** The rooms of the lists and of their entries, merged; the name of the room opens each key, so that none hides another. */
export const words: Words = Object.assign({}, ...Object.values(rooms)) as Words;
