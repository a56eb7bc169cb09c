import fc from 'fast-check';
import { editDistance } from './edit-distance.js';
import { WordList } from './word-list.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 500);
const word = fc.string({ unit: fc.constantFrom(...'abcdeéя日'), minLength: 1, maxLength: 9 });

describe('the known words of a room', () => {
  it('hold every word within the slips asked for', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, fc.integer({ min: 0, max: 3 }), (words, asked, slips) => {
        const near = new Set(new WordList(words).near(asked, slips, false));
        for (const each of words) if (editDistance(asked, each, slips) <= slips) expect(near).toContain(each);
      }),
      { numRuns: RUNS },
    );
  });

  it('hold every longer word whose beginning is within the slips, where one is asked', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, fc.integer({ min: 0, max: 3 }), (words, asked, slips) => {
        const near = new Set(new WordList(words).near(asked, slips, true));
        for (const each of words) {
          const isLonger = each.length > asked.length + slips;
          if (isLonger && editDistance(asked, each.slice(0, asked.length), slips) <= slips) expect(near).toContain(each);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('leave the others out without comparing them', () => {
    expect(new WordList(['marseille', 'martinique', 'toulouse']).near('marseile', 1, false)).toEqual(['marseille']);
    expect(new WordList(['toulouse', 'toulousaine', 'mulhouse']).near('toulouz', 1, true)).toEqual(['toulouse', 'toulousaine']);
  });
});
