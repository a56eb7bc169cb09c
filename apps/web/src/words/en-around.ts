import type { Words } from '../shell/words.js';

const rooms = import.meta.glob<Words>('./en/{home,map,networks,places}.json', { eager: true, import: 'default' });

/** The other rooms that visitors walk through. */
export const words: Words = Object.assign({}, ...Object.values(rooms)) as Words;
