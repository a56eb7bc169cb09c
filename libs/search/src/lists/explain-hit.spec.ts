import { readQuestion } from '../words/index.js';
import { explainHit } from './explain-hit.js';

const TEXTS = ['marseille / ville de marseille', 'bouches rhone dakar senegal', 'associations association culture', 'projets culturels au mali', 'aect aict'];
const explain = (q: string, asked = q) => explainHit({ searched: readQuestion(q) as never, asked: readQuestion(asked) as never }, TEXTS);

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

  it('knows an exact name, articles aside, and nothing of what is not there', () => {
    expect(explain('ville de Marseille').isExactName).toBe(true);
    expect(explain('la ville Marseille').isExactName).toBe(true);
    expect(explain('ville').isExactName).toBe(false);
    expect(explain('xylophone')).toEqual({ isExactName: false, matches: [] });
  });
});
