import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readTable } from './read-table.js';
import { rootsOf, SynonymIndex } from './synonym-index.js';
import { isRefusal, readSynonyms, type Synonyms } from './synonyms.js';

const read = (text: string): Synonyms => {
  const synonyms = readSynonyms(text);
  if (isRefusal(synonyms)) throw new Error(synonyms.sentences.join('\n'));
  return synonyms;
};

describe('a table', () => {
  it('is read with the semicolons of French spreadsheets, and the commas in them', () => {
    expect(readTable('group;term\nx;"eau, air"\ny;feu, terre')).toEqual([
      { line: 1, cells: ['group', 'term'] },
      { line: 2, cells: ['x', 'eau, air'] },
      { line: 3, cells: ['y', 'feu, terre'] },
    ]);
  });

  it('is read with its quotes, its empty lines and whatever ends its lines', () => {
    expect(readTable('\uFEFFa,b\r\n\r\n"x, ""y""",  z \n"two\nlines",last')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x, "y"', 'z'] },
      { line: 4, cells: ['two\nlines', 'last'] },
    ]);
  });

  it('is never more than a list of cells, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') }), (text) => expect(Array.isArray(readTable(text))).toBe(true)));
  });
});

describe('a file of synonyms', () => {
  it('is read in any order of its columns, languages and notes being free', () => {
    expect(read('term,group\nODD,sdg\nSDG,sdg\n')).toEqual([
      { group: 'sdg', term: 'ODD', lang: null, note: null },
      { group: 'sdg', term: 'SDG', lang: null, note: null },
    ]);
    expect(read('group,term,lang,note\nw,eau,fr,\nw,water,EN,seen\n')[1]).toEqual({ group: 'w', term: 'water', lang: 'en', note: 'seen' });
  });

  it('tells all its faults, each with its line', () => {
    const refused = readSynonyms('group,term,lang\nsdg,ODD,\n,SDG,\nsdg,!!!,\nsdg,ODD,\nsdg,Ziel,de\nlone,seul,fr\nwater,eau, assainissement,fr\n');
    expect(isRefusal(refused) && refused.sentences).toEqual([
      'Line 3: the group is empty.',
      'Line 4: the term has no letter or digit.',
      'Line 5: “ODD” is in this group already, at line 2.',
      'Line 6: the language “de” is neither fr nor en.',
      'Line 8: the language “assainissement” is neither fr nor en.',
      'Line 8: there are more cells than columns (a comma inside a term needs double quotes around it).',
      'The group “” has a single term: it means the same as nothing.',
      'The group “lone” has a single term: it means the same as nothing.',
      'The group “water” has a single term: it means the same as nothing.',
    ]);
    expect(readSynonyms('mot;sens\n')).toMatchObject({ code: 'invalid-synonyms' });
  });

  it('refuses or reads any text, and throws at none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readSynonyms(`group,term\n${text}`)).toBeDefined()));
  });

  it('ships with at least 120 groups, no term of one letter, and both languages', () => {
    const shipped = read(readFileSync(join(__dirname, '../../vocabulary/synonyms.csv'), 'utf8'));
    expect(new Set(shipped.map(({ group }) => group)).size).toBeGreaterThanOrEqual(120);
    expect(new Set(shipped.map(({ lang }) => lang))).toEqual(new Set(['fr', 'en', null]));
    expect(shipped.filter(({ term }) => term.length < 2)).toEqual([]);
  });
});

describe('the terms of a text', () => {
  const othersIn = (synonyms: SynonymIndex, texts: readonly string[]) => synonyms.othersThan(new Set(texts.flatMap((text) => synonyms.termsIn(rootsOf(text.split(' ')))))).map(({ words }) => words);
  const index = new SynonymIndex(read('group,term\nsdg,Objectifs de développement durable\nsdg,ODD\nsdg,SDG\ncommittee,Comité de jumelage\ncommittee,Twinning committee\ntwin,Jumelage\ntwin,Twinning\n'));

  it('give what they are also called, whatever their number and their articles', () => {
    expect(othersIn(index, ['les odd a bamako'])).toEqual(['objectifs de developpement durable', 'sdg']);
    expect(othersIn(index, ['un objectif du developpement durable'])).toEqual(['odd', 'sdg']);
    expect(othersIn(index, ['comites de jumelage'])).toEqual(['twinning committee', 'twinning']);
  });

  it('are found within one text, never across two', () => {
    expect(othersIn(index, ['comite', 'de voisinage'])).toEqual([]);
    expect(othersIn(index, [''])).toEqual([]);
  });

  it('are known by any of them', () => {
    expect(index.alike(['odds'])).toEqual(['objectifs de developpement durable', 'odd', 'sdg']);
    expect(index.alike(['developpement'])).toEqual([]);
  });

  it('read a long text in one go, however many groups there are', () => {
    const many = new SynonymIndex(Array.from({ length: 2000 }, (_, at) => [`mot${at}`, `word${at}`].map((term) => ({ group: `g${at}`, term, lang: null, note: null }))).flat());
    expect(othersIn(many, [Array.from({ length: 2000 }, (_, at) => `mot${at}`).join(' ')])).toHaveLength(2000);
  });
});
