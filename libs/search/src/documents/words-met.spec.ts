import fc from 'fast-check';
import { lexiconWords, WordsMet } from './words-met.js';

const texts = (names: string, places = '') => [names, places, '', '', ''];

describe('the words worth proposing in place of a slip', () => {
  it('are neither short, nor numbers, nor the mere roots of others', () => {
    expect(lexiconWords({ texts: texts('paris 75056 le / pari 75056 le', 'naples italie naple')})).toEqual(['paris', 'pari', 'naples', 'italie', 'naple']);
    expect(lexiconWords({ texts: texts('presidentielle / presidentiel', 'nord') })).toEqual(['presidentielle', 'nord']);
  });

  it('hold a root that somebody wrote by itself elsewhere', () => {
    const met = new WordsMet();
    met.meet({ texts: texts('presidentielle / presidentiel') });
    expect(met.words).not.toContain('presidentiel');
    met.meet({ texts: texts('le presidentiel') });
    expect(met.words).toContain('presidentiel');
  });

  it('are the same gathered over many documents as taken one by one', () => {
    const word = fc.constantFrom('nationales', 'national', 'nationale', 'travaux', 'travail', 'lyonnaise', 'lyonnai', 'eaux', 'eau', '974', 'ab', 'chat', 'chatte', 'bretonne', 'breton');
    const document = fc.array(fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 8 }), (documents) => {
        const met = new WordsMet();
        for (const each of documents) met.meet({ texts: each });
        expect([...met.words].sort()).toEqual([...new Set(documents.flatMap((each) => lexiconWords({ texts: each })))].sort());
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
    );
  });
});
