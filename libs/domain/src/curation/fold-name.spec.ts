import fc from 'fast-check';
import { foldName, foldWords, splitWords } from './fold-name.js';
import { isSlug, makeSlug } from './slug.js';

describe('folding names', () => {
  it.each([
    ['Saint-Étienne', 'ST ETIENNE'],
    ["L'Haÿ-les-Roses", 'Hay les roses'],
    ['Œuilly', 'oeuilly'],
    ["Côte d’Ivoire", "COTE D'IVOIRE"],
    ['Ste-Foy-lès-Lyon', 'Sainte-Foy-lès-Lyon'],
    ['Villeneuve-d’Ascq', 'villeneuve d ascq'],
    ['Łódź', 'Lodz'],
    ['Weißenburg', 'Weissenburg'],
    ['São Tomé-et-Príncipe', 'Sao Tome et Principe'],
    ['  Aix\u00a0–  en\tProvence ', 'aix-en-provence'],
  ])('takes "%s" and "%s" for one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['Saint-Denis', 'Sainte-Denise'],
    ['Le Pin', 'Pin'],
    ['Estrées', 'Saintrées'],
  ])('tells "%s" from "%s"', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('keeps other scripts, and a name that is nothing but an elision', () => {
    expect(foldName('東京 都')).toBe('東京 都');
    expect(foldName('Даугавпилс')).toBe('даугавпилс');
    expect(foldWords('D.')).toEqual(['d']);
    expect(foldWords('?!')).toEqual([]);
    // Words that JavaScript knows are words like others.
    expect(foldWords('Constructor __proto__')).toEqual(['constructor', 'proto']);
  });

  it('is the same for letters of Europe whether they stand alone or beside others', () => {
    const letter = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
      fc.constantFrom('Ste', ' ', '\t', 'l’', "d'", '\u212a', 'İ', '…'),
      fc.integer({ min: 0x80, max: 0x24f }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x1e00, max: 0x1eff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x2010, max: 0x2027 }).map((code) => String.fromCharCode(code)),
    );
    // With a letter of another script, the whole text is taken apart at once.
    fc.assert(fc.property(fc.string({ unit: letter }), (text) => expect(splitWords(`${text} я`)).toEqual([...splitWords(text), 'я'])));
  });

  it('folds a folded name to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
      }),
    );
  });
});

describe('slugs', () => {
  it.each([
    ['Marseille – Dakar', 'marseille-dakar'],
    ['L’eau pour tous : 3ᵉ phase', 'l-eau-pour-tous-3e-phase'],
    ['Ville d’Œuilly', 'ville-d-oeuilly'],
    ['東京', 'acteur'],
  ])('makes "%s" %s', (label, slug) => {
    expect(makeSlug(label, 'acteur')).toBe(slug);
  });

  it('makes a slug of any label, of 80 characters at most, and keeps one that is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (label) => {
        const slug = makeSlug(label, 'projet');
        expect(isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(makeSlug(slug, 'projet')).toBe(slug);
      }),
    );
  });

  it('cuts a long label between two words', () => {
    const slug = makeSlug('Appui à la maîtrise d’ouvrage des communes de la région du Plateau-Central pour un service public durable', 'projet');
    expect(slug).toBe('appui-a-la-maitrise-d-ouvrage-des-communes-de-la-region-du-plateau-central-pour');
  });
});
