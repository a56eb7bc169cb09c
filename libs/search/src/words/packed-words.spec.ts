import fc from 'fast-check';
import { KnownWords, Word } from './known-words.js';
import { PackedWords, packWords, type Weight } from './packed-words.js';

const proposed = (text: string) => {
  const words = text.split(' ');
  const known = new KnownWords();
  const weighed = { words: words.map((word) => known.of(word)), weights: words.map((): Weight => 1) };
  const packed = new PackedWords(packWords(weighed, (word) => words.indexOf(word.text)));
  return words.filter((_, place) => packed.isProposedAt(place));
};

describe('packed words', () => {
  it('come back in their order, each with its weight, up to half a milliard of words', () => {
    const words = fc.uniqueArray(fc.tuple(fc.nat(2 ** 29 - 1), fc.constantFrom<Weight>(1, 2, 3, 4)), { selector: ([number]) => number, maxLength: 80 });
    fc.assert(
      fc.property(words, (given) => {
        const weighed = { words: given.map(([number]) => new Word(String(number))), weights: given.map(([, weight]) => weight) };
        const words = new PackedWords(packWords(weighed, ({ text }) => Number(text)));
        expect(given.map((_, place) => [words.numberAt(place), words.weightAt(place)])).toEqual(given);
        expect(words).toHaveLength(given.length);
      }),
    );
  });

  it('are worth proposing unless they are short, numbers, whole names or the mere roots of others', () => {
    expect(proposed('=paris_75056 paris 75056 le pari naples italie naple')).toEqual(['paris', 'pari', 'naples', 'italie', 'naple']);
    expect(proposed('presidentielle presidentiel nord')).toEqual(['presidentielle', 'nord']);
    // Somebody wrote it by itself.
    expect(proposed('le presidentiel')).toEqual(['presidentiel']);
  });
});
