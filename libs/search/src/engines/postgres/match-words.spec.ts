import fc from 'fast-check';
import { composeQuestion, KnownWords, PackedWords, packWords, RoomWords, WordDictionary, type Question, type Weight } from '../../words/index.js';
import { matchName, WordMatcher } from './match-words.js';

const WORDS = ['lyon', 'pari', 'paris', 'villes', 'ville', '=lyon', '=pari', '=paris', '=ville_lyon', '=villes_lyon'] as const;
const ASKED = ['lyon', 'lyons', 'pari', 'paris', 'ville', 'villes'] as const;
const SAME_ROOTS = 12;

function openRoom(entries: readonly Readonly<Record<string, Weight>>[]): RoomWords {
  const dictionary = new WordDictionary();
  WORDS.forEach((word, number) => dictionary.put(number, word));
  const room = new RoomWords(dictionary);
  const known = new KnownWords();
  entries.forEach((words, slot) => {
    const weighed = { words: Object.keys(words).map((word) => known.of(word)), weights: Object.values(words) };
    room.set(slot, new PackedWords(packWords(weighed, ({ text }) => dictionary.numberOf(text) as number)));
  });
  return room;
}

it('what a question names is what matches it best', () => {
  const entry = fc.dictionary(fc.constantFrom(...WORDS), fc.constantFrom<Weight>(1, 3, 4));
  const asked = fc.record({ folded: fc.array(fc.constantFrom(...ASKED), { minLength: 1, maxLength: 3 }), names: fc.subarray([...ASKED]) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), asked, (entries, { folded, names }) => {
      const room = openRoom(entries);
      const question = composeQuestion(folded, (word) => (names as string[]).includes(word)) as Question;
      const ranksOf = ({ slots, ranks }: ReturnType<typeof matchName>) => new Map(Array.from(slots, (slot, at) => [slot, ranks[at] as number]));
      const best = [...ranksOf(new WordMatcher().match(room, question))].filter(([, rank]) => rank >= SAME_ROOTS);
      expect(ranksOf(matchName(room, question))).toEqual(new Map(best));
    }),
    { numRuns: 500 },
  );
});
