import type { ActorName } from '../actors/index.js';
import { bareName, initialsOf } from './name-likeness.js';

const SHORTEST_INITIALS = 3;
/** Of an entry whose names have no letter: it meets no other, and is not read again and again. */
const NO_NAME = '-';

/** The keys by which entries of like names meet: bare names, and acronyms (`~`) with what acronyms would be made of. */
export function duplicateKeys(names: readonly Pick<ActorName, 'type' | 'name'>[]): string[] {
  const keys = names.flatMap(({ type, name }) => {
    const short = type === 'acronym' ? name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') : initialsOf(name);
    return [...(type === 'acronym' ? [] : [bareName(name)]), ...(short.length >= SHORTEST_INITIALS ? [`~${short}`] : [])];
  });
  return keys.length > 0 ? [...new Set(keys)] : [NO_NAME];
}
