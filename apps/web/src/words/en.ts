import type { Words } from '../shell/words.js';

const rooms = import.meta.glob<Words>('./en/{actors,cooperations,entries,home,lists,map,networks,places,projects,sharing,shell}.json', { eager: true, import: 'default' });

/** The rooms that visitors walk through, merged; the name of the room opens each key, so that none hides another. */
export const words: Words = Object.assign({}, ...Object.values(rooms)) as Words;
