import fc from 'fast-check';
import { Word } from './known-words.js';
import { PackedWords, packWords, type Weight } from './packed-words.js';
import { WordDictionary } from './word-dictionary.js';
import { WordIndex } from './word-index.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 200);
const SLOTS = 40;

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '='), minLength: 1, maxLength: 3 });
const weights = fc.array(fc.tuple(word, fc.constantFrom<Weight>(1, 2, 3, 4)), { maxLength: 12 }).map((pairs) => new Map(pairs));
const writes = fc.array(fc.tuple(fc.nat(SLOTS - 1), weights), { maxLength: 60 });

/** What an index should tell of a word. */
const bearersOf = (model: ReadonlyMap<number, ReadonlyMap<string, Weight>>, isMeant: (word: string) => boolean) =>
  new Map(
    [...model].flatMap(([slot, words]) => {
      const found = [...words].filter(([each]) => isMeant(each)).map(([, weight]) => weight);
      return found.length > 0 ? [[slot, Math.max(...found)] as const] : [];
    }),
  );
const told = (array: Uint8Array) => new Map([...array].flatMap((weight, slot) => (weight > 0 ? [[slot, weight] as const] : [])));

const openIndex = () => new WordIndex(new WordDictionary());

/** Puts words under numbers of their own, with gaps between them. */
function put(index: WordIndex, slot: number, words: ReadonlyMap<string, Weight>) {
  for (const each of words.keys()) index.dictionary.put(index.dictionary.numberOf(each) ?? index.dictionary.size + 2, each);
  const weighed = { words: [...words.keys()].map((each) => new Word(each)), weights: [...words.values()] };
  index.set(slot, new PackedWords(packWords(weighed, ({ text }) => index.dictionary.numberOf(text) as number)));
}

function write(index: WordIndex, given: readonly (readonly [number, ReadonlyMap<string, Weight>])[]) {
  const model = new Map<number, ReadonlyMap<string, Weight>>();
  for (const [slot, words] of given) {
    put(index, slot, words);
    model.set(slot, words);
  }
  return model;
}

describe('an index of words', () => {
  it('tells who bears a word, and what begins so, as a plain map would, however often entries are written', () => {
    fc.assert(
      fc.property(writes, word, (given, asked) => {
        const index = openIndex();
        const model = write(index, given);
        const exact = bearersOf(model, (each) => each === asked);
        expect(told(index.weigh(index.numbersOf(asked)))).toEqual(exact);
        expect(told(index.weigh(index.numbersOf(asked, true)))).toEqual(bearersOf(model, (each) => each.startsWith(asked)));
        expect(index.has(asked)).toBe(exact.size > 0);
        expect(index.count(asked, SLOTS)).toBe(exact.size);
        for (let slot = 0; slot <= SLOTS; slot++) expect(index.numbersOf(asked).map((number) => index.read(number)(slot))).toEqual(index.numbersOf(asked).map(() => exact.get(slot) ?? 0));
        const begun = index.dictionary.beginning(asked).map((number) => index.dictionary.wordOf(number));
        expect(begun).toEqual([...new Set(given.flatMap(([, words]) => [...words.keys()].filter((each) => each.startsWith(asked))))].sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('forgets what entries were, however often they are written', () => {
    const index = openIndex();
    const long = new Map([...'abcdefghij'].map((letter) => [letter, 1 as Weight]));
    // So often that what is out of date is cleared away more than once.
    for (let turn = 0; turn < 1000; turn++) for (let slot = 0; slot < 20; slot++) put(index, slot, turn % 2 ? long : new Map([[`old${turn}`, 4 as Weight]]));
    put(index, 7, new Map([['new', 3 as Weight]]));
    expect(index.count('a', 100)).toBe(19);
    expect(told(index.weigh(index.numbersOf('new')))).toEqual(new Map([[7, 3]]));
    expect(index.has('old998')).toBe(false);
  });

  it('takes words borne by very many', () => {
    const index = openIndex();
    for (let slot = 0; slot < 5000; slot++) put(index, slot, new Map([['eau', ((slot % 4) + 1) as Weight]]));
    const found = index.weigh(index.numbersOf('eau'));
    expect(found.every((weight, slot) => weight === (slot % 4) + 1)).toBe(true);
    expect(index.count('eau', 1_000_000)).toBe(5000);
    const weightIn = index.read(index.numbersOf('eau')[0] as number);
    for (let slot = 0; slot < 5000; slot += 1 + (slot % 700)) expect(weightIn(slot)).toBe((slot % 4) + 1);
    expect(weightIn(5000)).toBe(0);
    expect(index.count('eau', 10)).toBe(10);
  });
});
