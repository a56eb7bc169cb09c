import { wordsToKeep } from './words-to-keep.js';

describe('of words that found nothing', () => {
  it.each([
    ['Comité  de JUMELAGE, Tombouktou', 'comite de jumelage tombouktou'],
    ['projets 2014-2020', 'projets 2014 2020'],
    ['lycée 75011', 'lycee 75011'],
  ])('%j is kept as %j', (q, kept) => {
    expect(wordsToKeep(q)).toBe(kept);
  });

  it.each([
    'jeanne.dupont@exemple.fr',
    'jeanne.dupont ＠ exemple.fr',
    'jeanne dupont arobase exemple',
    'jeanne (at) exemple.fr',
    '06 12 34 56 78',
    'Mme Dupont 0612345678',
    '+221 77 123 45 67',
    '70.12.34.56',
    '2012 345 678',
    '２１３ ０００ ５５５',
    '!!!',
    '',
  ])('nothing is kept of %j', (q) => {
    expect(wordsToKeep(q)).toBeNull();
  });

  it('a very long one is cut', () => {
    expect(wordsToKeep('voile '.repeat(2000))?.length).toBeLessThanOrEqual(120);
  });
});
