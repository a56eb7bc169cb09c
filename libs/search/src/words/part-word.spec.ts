import fc from 'fast-check';
import { isEmptyWord } from './empty-words.js';
import { listPartings } from './part-word.js';

const ways = (word: string, parts: string[]) => listPartings(word, new Set(parts)).map(({ pieces }) => pieces.join(' '));

describe('a glued word', () => {
  it('is parted into known words, with the small ones between them, the fewest first', () => {
    expect(ways('aixenprovence', ['aix', 'provence', 'pro', 'vence'])).toEqual(['aix en provence', 'aix en pro vence']);
    expect(ways('lehavre', ['havre'])).toEqual(['le havre']);
    expect(ways('cotedivoire', ['cote', 'ivoire'])).toEqual(['cote d ivoire']);
  });

  it('is left alone when a piece is unknown, or when a small word would end it', () => {
    expect(ways('aixenxyz', ['aix'])).toEqual([]);
    expect(ways('marseillela', ['marseille'])).toEqual([]);
    expect(ways('marseille', ['marseille'])).toEqual([]);
  });

  it('keeps every letter in its place, and takes no time over what repeats itself', () => {
    const letters = fc.string({ unit: fc.constantFrom('l', 'a', 'e', 'd', 'x'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.uniqueArray(fc.string({ unit: fc.constantFrom('l', 'a', 'e', 'd', 'x'), minLength: 3, maxLength: 6 })), (word, parts) => {
        for (const { pieces, full } of listPartings(word, new Set(parts))) {
          expect(pieces.join('')).toBe(word);
          expect(full).toEqual(pieces.filter((piece) => parts.includes(piece) && !isEmptyWord(piece)));
        }
      }),
    );
  });
});
