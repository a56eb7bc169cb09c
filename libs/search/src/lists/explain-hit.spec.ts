import { readQuestion, type Question } from '../words/index.js';
import { explainHit } from './explain-hit.js';

const TEXTS = ['marseille / ville de marseille', 'bouches rhone dakar senegal', 'associations association culture', 'projets culturels au mali', 'aect aict'];
const explain = (q: string, asked = q, understood: { words: string }[] = []) =>
  explainHit({ searched: readQuestion(q) as Question, asked: readQuestion(asked) as Question, understood }, TEXTS);

describe('an explanation', () => {
  it.each([
    ['marseille', { word: 'marseille', matched: 'marseille', field: 'names', manner: 'exact' }],
    ['dakar ', { word: 'dakar', matched: 'dakar', field: 'places', manner: 'exact' }],
    ['marsei', { word: 'marsei', matched: 'marseille', field: 'names', manner: 'prefix' }],
    ['aict', { word: 'aict', matched: 'aict', field: 'synonyms', manner: 'synonym' }],
    ['projet mali', { word: 'projet', matched: 'projets', field: 'description', manner: 'inflection' }],
  ])('of %j tells the word, the field and the manner', (q, match) => {
    expect(explain(q).matches[0]).toEqual(match);
  });

  it('tells which word was taken for another', () => {
    expect(explain('marseille culture', 'marseile culture').matches).toEqual([
      { word: 'marseile', matched: 'marseille', field: 'names', manner: 'spelling' },
      { word: 'culture', matched: 'culture', field: 'topics', manner: 'exact' },
    ]);
  });

  it('leaves out words that were taken for a filter, and those that stand for them', () => {
    expect(explain('culture dakar', 'culture dakar', [{ words: 'dakar' }]).matches.map(({ word }) => word)).toEqual(['culture']);
    const searched = { ...(readQuestion('dakar senegal') as Question), folded: ['dakar'] };
    expect(explainHit({ searched, asked: searched, understood: [] }, TEXTS).matches.map(({ word }) => word)).toEqual(['dakar']);
  });

  it('knows an exact name, articles aside, and nothing of what is not there', () => {
    expect(explain('ville de Marseille').isExactName).toBe(true);
    expect(explain('la ville Marseille').isExactName).toBe(true);
    expect(explain('ville').isExactName).toBe(false);
    expect(explain('xylophone')).toEqual({ isExactName: false, matches: [] });
  });
});
