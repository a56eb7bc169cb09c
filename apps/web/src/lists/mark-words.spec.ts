import fc from 'fast-check';
import { markWords } from './mark-words.js';

const marked = (label: string, query: string) =>
  markWords(label, query)
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

describe('the words marked in a result', () => {
  it('marks the beginning of words, whatever the accents and the case', () => {
    expect(marked('Comité de jumelage de Sévérac', 'severac com')).toBe('[Com]ité de jumelage de [Sévérac]');
  });

  it('sees through ligatures', () => {
    expect(marked('Cœur de Ville', 'coeur')).toBe('[Cœur] de Ville');
  });

  it('leaves the middle of words and single letters alone', () => {
    expect(marked('Marseille', 'seille m')).toBe('Marseille');
  });

  it('marks nothing without a query', () => {
    expect(marked('Dakar', '')).toBe('Dakar');
  });

  it('never loses nor adds a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (label, query) => {
        expect(
          markWords(label, query)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(label);
      }),
    );
  });
});
