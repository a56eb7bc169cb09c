import type { Words } from '../shell/words.js';

const rooms = import.meta.glob<Words>('./fr/*.json', { eager: true, import: 'default' });

/** Every room's file, merged; the name of the room opens each key, so that none hides another. */
export const words: Words = Object.assign({}, ...Object.values(rooms)) as Words;
