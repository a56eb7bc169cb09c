import { editDistance, slipsAllowed } from './edit-distance.js';
import { isEmptyWord } from './empty-words.js';
import { IN_NAMES, type RoomWords } from './room-words.js';
import { rootOf } from './root-of.js';

const FIT_MIN_LENGTH = 4;
const FIT_MAX_WORDS = 6;

/** The neighbour of a word that stands beside others in the names of an entry, and how many slips away; null when none does. */
export function fitBeside(room: RoomWords, word: string, others: readonly string[], slips: number) {
  if (word.length < FIT_MIN_LENGTH) return null;
  const near = room.near(word, slips).flatMap((each) => {
    const distance = editDistance(word, each, slips);
    return distance === 0 || distance > slips || /\d/.test(each) ? [] : [{ word: each, distance }];
  });
  if (near.length === 0) return null;
  const beside = room.bearers(others.map((other) => ({ words: [other], least: IN_NAMES })));
  const fit = near.filter((each) => room.isBorneBeside(beside, { words: [each.word], least: IN_NAMES }));
  return fit.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))[0] ?? null;
}

/** Known words that no entry bears together, with one of them replaced by what stands beside the others; null when nothing does. */
export function fitTogether(room: RoomWords, words: readonly string[], isLastOpen: boolean, meant: ReadonlySet<string>): string[] | null {
  const full = words.filter((word) => !isEmptyWord(word));
  if (full.length < 2 || full.length > FIT_MAX_WORDS) return null;
  if (room.isBorne(full.map((word, index) => ({ words: [word, rootOf(word)], isOpen: isLastOpen && index === full.length - 1 })))) return null;
  let best: { word: string; better: string; distance: number } | undefined;
  for (const word of full) {
    if (meant.has(word)) continue;
    const found = fitBeside(room, word, full.filter((other) => other !== word), slipsAllowed(word));
    if (found && found.distance < (best?.distance ?? Infinity)) best = { word, better: found.word, distance: found.distance };
  }
  return best ? words.map((word) => (word === best.word ? best.better : word)) : null;
}
