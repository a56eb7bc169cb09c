import fc from 'fast-check';
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

  it('are borne together as a look at each entry would tell, however often entries are written', () => {
    const letters = ['a', 'ab', 'abc', 'b', 'ba', 'c'];
    const entry = fc.dictionary(fc.constantFrom(...letters), fc.constantFrom<Weight>(1, 2, 3, 4));
    const part = fc.record({ words: fc.subarray(letters, { minLength: 1, maxLength: 2 }), isOpen: fc.boolean(), least: fc.constantFrom(1, 3, 4) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), entry), { maxLength: 40 }), fc.array(part, { minLength: 1, maxLength: 3 }), (writes, parts) => {
        const { room: written, put } = openRoom();
        const entries = new Map<number, Record<string, Weight>>();
        for (const [slot, words] of writes) {
          put(slot, words);
          entries.set(slot, words);
        }
        const bears = (words: Record<string, Weight>, asked: (typeof parts)[number]) =>
          Object.entries(words).some(([word, weight]) => weight >= asked.least && asked.words.some((each, at) => (asked.isOpen && at === 0 ? word.startsWith(each) : word === each)));
        expect(written.isBorne(parts)).toBe([...entries.values()].some((words) => parts.every((asked) => bears(words, asked))));
      }),
      { numRuns: 500 },
    );
  });

  it('are borne where beginnings mean a great many words', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ [`a${at}`]: 4, [`b${at}`]: 1, end: 1 }) as Record<string, Weight>);
    const { room: wide } = openRoom(...many);
    const begun = (word: string, least: number) => ({ words: [word], isOpen: true, least });
    expect(wide.isBorne([begun('a', 4), { words: ['end'] }])).toBe(true);
    expect(wide.isBorne([begun('a', 4), begun('b', 1)])).toBe(true);
    expect(wide.isBorne([begun('a', 4), begun('b', 4)])).toBe(false);
    expect(wide.isBorne([begun('b', 4), { words: ['end'] }])).toBe(false);
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
