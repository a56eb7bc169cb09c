import fc from 'fast-check';
import { editDistance, slipsAllowed } from './edit-distance.js';
import { foldText, sortKey } from './fold-text.js';
import { readQuestion } from './read-question.js';
import { rootOf } from './root-of.js';

describe('a question', () => {
  it.each([
    ['Eau  Sénégal', ['eau', 'senegal'], true],
    ['comité de jumelage', ['comite', 'jumelage'], true],
    ['le mans', ['mans'], true],
    ['aide au', ['aide'], false],
    ['de la', ['de', 'la'], true],
    ['eau eau', ['eau'], true],
    ['213 000 555', ['213000555'], true],
    ['213 000 555 00018', ['21300055500018'], true],
    ['siren 213 000 555', ['213000555'], true],
    ['INSEE 13055', ['13055'], true],
    ['A.F.D.', ['afd'], true],
    ['l’O.M.S', ['oms'], true],
    ['ODD 6', ['odd6'], true],
    ['CD 69', ['cd69'], true],
    ['W 123', ['w', '123'], true],
  ])('%j is read as %j', (text, words, isLastOpen) => {
    expect(readQuestion(text)).toMatchObject({ words, isLastOpen });
  });

  it.each([undefined, '', '  ', '!!!', '🐟'])('%j asks nothing', (text) => {
    expect(readQuestion(text)).toBeNull();
  });

  it('keeps the whole name, whatever its articles, to know it when it is exact', () => {
    expect(readQuestion('Le Mans')?.whole).toBe('mans');
    expect(readQuestion('Conseil départemental du Rhône')?.whole).toBe(readQuestion('conseil departemental rhone')?.whole);
    expect(readQuestion('de la')?.whole).toBe('de_la');
  });

  it('asks for roots, except of names and of short words still being typed', () => {
    const isName = (word: string) => word === 'vosges';
    expect(readQuestion('associations maliennes')?.words).toEqual(['association', 'malien']);
    expect(readQuestion('associations maliennes')?.typed).toEqual(['associations', 'maliennes']);
    expect(readQuestion('vosges tunis', isName)?.words).toEqual(['vosges', 'tunis']);
    expect(readQuestion('vers')?.words).toEqual(['vers']);
    expect(readQuestion('vers ')?.words).toEqual(['vers']);
    expect(readQuestion('elus locaux')?.words).toEqual(['elu', 'local']);
  });

  it('is never longer than ten words, each of letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const words = readQuestion(text)?.words ?? [];
        expect(words.length).toBeLessThanOrEqual(10);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,60}$/u);
      }),
    );
  });
});

describe('folding', () => {
  it('is the same for what is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldText(foldText(text).join(' '))).toEqual(foldText(text))));
  });

  it('sorts as a French reader expects', () => {
    const names = ['Zürich', 'Évry', 'Œuilly', 'Étampes', 'Le Mans', "L'Haÿ", 'eu', 'Oloron', 'Évreux'];
    expect([...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(['Étampes', 'eu', 'Évreux', 'Évry', "L'Haÿ", 'Le Mans', 'Œuilly', 'Oloron', 'Zürich']);
  });

  it('sorts every label by what is left of it taken apart, whatever shortcut there is', () => {
    const letters = new Map([['œ', 'oe'], ['æ', 'ae'], ['ß', 'ss'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd']]);
    const takenApart = (label: string) => {
      const plain = [...label.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '')].map((letter) => letters.get(letter) ?? letter).join('');
      return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').slice(0, 120) || 'zzzz';
    };
    const european = fc.integer({ min: 0x80, max: 0x24f }).map((code) => String.fromCharCode(code));
    const unit = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), european, fc.constantFrom(...'éÉœß №–’ aZ9-Σ'));
    fc.assert(fc.property(fc.oneof(fc.string({ unit, maxLength: 200 }), fc.string({ unit: european })), (label) => expect(sortKey(label)).toBe(takenApart(label))));
  });

  it('puts labels without a letter last', () => {
    expect([' – ', 'Zürich'].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(['Zürich', ' – ']);
  });
});

describe('the distance between two words', () => {
  it.each([
    ['marseille', 'marseille', 0],
    ['marseile', 'marseille', 1],
    ['bamkao', 'bamako', 1],
    ['lyon', 'lion', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s and %s: %d', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  it('is the same both ways, nought for equals alone, and never more than told', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, max) => {
        const distance = editDistance(a, b, max);
        expect(distance).toBe(editDistance(b, a, max));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(max + 1);
        expect(distance).toBe(Math.min(editDistance(a, b, 20), max + 1));
      }),
    );
  });

  it('forgives more in longer words', () => {
    expect(['ab', 'abc', 'abcdefgh'].map(slipsAllowed)).toEqual([0, 1, 2]);
  });
});

describe('the root of a word', () => {
  it.each([
    ['associations', 'association'],
    ['régionales', 'régionaux'],
    ['française', 'français'],
    ['maliennes', 'malien'],
    ['européenne', 'européens'],
    ['culturelle', 'culturels'],
    ['africaines', 'africain'],
    ['transfrontalière', 'transfrontaliers'],
    ['jumelées', 'jumelé'],
    ['sportive', 'sportifs'],
    ['publiques', 'public'],
    ['directrices', 'directeur'],
    ['étudiante', 'étudiants'],
    ['eaux', 'eau'],
    ['jeux', 'jeu'],
    ['travaux', 'travail'],
    ['cities', 'city'],
    ['agencies', 'agency'],
    ['énergies', 'énergie'],
    ['women', 'woman'],
  ])('is the same for %s and %s', (one, other) => {
    expect(foldText(one).map(rootOf)).toEqual(foldText(other).map(rootOf));
  });

  it.each(['mali', 'senegal', 'eau', 'odd', 'tunisie', 'egypte', 'dakar', '13055', 'toulouse', 'bus'])('leaves %s as it is', (word) => {
    expect(rootOf(word)).toBe(word);
  });

  it('keeps different words apart', () => {
    const words = 'mali malien marseille mars niger nigeria guinee guerre sante sport eau ecole port porte pays paysan femme ferme genre jeune jeu ville village foret fort'.split(' ');
    expect(new Set(words.map(rootOf)).size).toBe(words.length);
  });

  it('never makes a word longer than one letter more, nor empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeinlstuxyr'), minLength: 1, maxLength: 14 }), (word) => {
        const root = rootOf(word);
        expect(root.length).toBeGreaterThan(0);
        expect(root.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
