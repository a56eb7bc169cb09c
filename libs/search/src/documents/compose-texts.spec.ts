import { SEARCHED_FIELDS } from '../settings/index.js';
import { readKnownNames, SynonymIndex, type Vocabulary } from '../vocabulary/index.js';
import { composeTexts } from './compose-texts.js';
import { wordingsOf } from './wordings.js';

const vocabulary: Vocabulary = {
  ...{ countries: new Map(), territories: new Map(), themes: new Map(), networks: new Map(), sdgs: new Map(), formerCommunes: new Map() },
  synonyms: new SynonymIndex(['ODD', 'SDG'].map((term) => ({ group: 'sdg', term, lang: null, note: null }))),
  names: readKnownNames(),
  mark: '',
};

function compose(given: Partial<Record<keyof Parameters<typeof composeTexts>[1], readonly string[]>>): Record<string, string> {
  const fields = { names: [], places: [], elsewhere: [], topics: [], description: [], ...given };
  const worded = Object.entries(fields).map(([name, texts]) => [name, texts.map((text) => wordingsOf(vocabulary).of(text))]);
  const texts = composeTexts(vocabulary, Object.fromEntries(worded) as Parameters<typeof composeTexts>[1]);
  return Object.fromEntries(SEARCHED_FIELDS.map(({ name }, field) => [name, texts[field] ?? '']));
}

describe('the texts of a document', () => {
  it('have each word once, with its root', () => {
    expect((compose({ description: ['Eaux maliennes et eaux du Mali'] })['description'] ?? '').split(' ').sort()).toEqual(['du', 'eau', 'eaux', 'et', 'mali', 'malien', 'maliennes']);
  });

  it('keep names apart, with the name of their roots', () => {
    expect(compose({ names: ['Villes unies', 'VILLES-UNIES', 'Mali'] }).names).toBe('villes unies / mali / ville unie');
  });

  it('have the synonyms of the terms that stand in any field', () => {
    expect(compose({ description: ['Les ODD à Bamako'] }).synonyms).toBe('sdg');
    expect(compose({ topics: ['SDG'], description: ['les odd'] }).synonyms).toBe('');
  });

  it('are empty for nothing', () => {
    expect(Object.values(compose({}))).toEqual(['', '', '', '', '']);
  });
});
