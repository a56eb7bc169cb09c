import type { Words } from '../shell/words.js';

const rooms = import.meta.glob<Words>(['./en/*.json', '!./en/{actors,cooperations,entries,lists,projects,sharing,shell,home,map,networks,places}.json'], { eager: true, import: 'default' });

/** All the other rooms: what those who keep the directory see, and pages that few open. */
export const words: Words = Object.assign({}, ...Object.values(rooms)) as Words;
