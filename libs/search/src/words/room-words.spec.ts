import { KnownWords } from './known-words.js';
import { PackedWords, packWords, type Weight } from './packed-words.js';
import { AT_HOME, IN_NAMES, RoomWords } from './room-words.js';
import { WordDictionary } from './word-dictionary.js';

function openRoom(...entries: Record<string, Weight>[]) {
  const dictionary = new WordDictionary();
  const room = new RoomWords(dictionary);
  const known = new KnownWords();
  const put = (slot: number, words: Record<string, Weight>) => {
    for (const word of Object.keys(words)) if (dictionary.numberOf(word) === undefined) dictionary.put(dictionary.size, word);
    const weighed = { words: Object.keys(words).map((word) => known.of(word)), weights: Object.values(words) };
    room.set(slot, new PackedWords(packWords(weighed, ({ text }) => dictionary.numberOf(text) as number)));
  };
  entries.forEach((words, slot) => put(slot, words));
  return { room, put };
}
const named = (word: string, isOpen = false) => ({ words: [word], isOpen, least: IN_NAMES });

describe('the words of a room', () => {
  const { room } = openRoom({ vaulx: 4, velin: 4, rhone: 3 }, { vaux: 4, seine: 3, eau: 1 }, { velines: 2, vaux: 1 });

  it('are borne together by one entry, each with the weight asked', () => {
    expect(room.isBorne([named('vaulx'), named('velin')])).toBe(true);
    expect(room.isBorne([named('vaux'), named('velin')])).toBe(false);
    expect(room.isBorne([named('vaux'), named('seine')])).toBe(false);
    expect(room.isBorne([named('vaux'), { words: ['seine'], least: AT_HOME }])).toBe(true);
    expect(room.isBorne([])).toBe(false);
  });

  it('may be unfinished, or stand for one another', () => {
    expect(room.isBorne([{ words: ['vel'], isOpen: true }, { words: ['vaux'] }])).toBe(true);
    expect(room.isBorne([{ words: ['vel'] }, { words: ['vaux'] }])).toBe(false);
    expect(room.isBorne([{ words: ['ville', 'vaulx'] }, named('vel', true)])).toBe(true);
  });

  it('are known as long as an entry bears them', () => {
    const { room: changed, put } = openRoom({ marseille: 4 }, { marsannay: 4 });
    expect(changed.near('marseile', 1)).toEqual(['marseille']);
    expect(changed.isBegun('marse')).toBe(true);
    put(0, {});
    expect(changed.isKnown('marseille')).toBe(false);
    expect(changed.isBegun('marse')).toBe(false);
    expect(changed.isBegun('mars')).toBe(true);
    expect(changed.near('marseile', 1)).toEqual([]);
    put(2, { marseille: 1 });
    expect(changed.near('marseile', 1)).toEqual(['marseille']);
  });
});
