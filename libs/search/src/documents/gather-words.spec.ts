import fc from 'fast-check';
import { SEARCHED_FIELDS } from '../settings/index.js';
import { readKnownNames, SynonymIndex, type Vocabulary } from '../vocabulary/index.js';
import { rootOf, type Weight } from '../words/index.js';
import { composeTexts } from './compose-texts.js';
import { gatherWords, type GivenField } from './gather-words.js';
import { weighWords } from './weigh-words.js';
import { wholeNames } from './whole-names.test-data.js';
import { wordingsOf } from './wordings.js';

const vocabulary: Vocabulary = {
  ...{ countries: new Map(), territories: new Map(), themes: new Map(), networks: new Map(), perimeters: new Map(), sdgs: new Map(), formerCommunes: new Map() },
  synonyms: new SynonymIndex(['ODD', 'SDG'].map((term) => ({ group: 'sdg', term, lang: null, note: null }))),
  names: readKnownNames(),
  mark: '',
};

type Given = Partial<Record<GivenField, readonly string[]>>;

function gather(given: Given) {
  const word = (texts: readonly string[] = []) => texts.map((text) => wordingsOf(vocabulary).of(text));
  const { names, places, elsewhere, topics, description } = given;
  return gatherWords(vocabulary, { names: word(names), places: word(places), elsewhere: word(elsewhere), topics: word(topics), description: word(description) });
}

function compose(given: Given): Record<string, string> {
  const texts = composeTexts(gather(given));
  return Object.fromEntries(SEARCHED_FIELDS.map(({ name }, field) => [name, texts[field] ?? '']));
}

/** The same told from the texts alone. */
function weighTexts(texts: readonly string[]): [string, Weight][] {
  const { own, roots } = wholeNames(texts);
  const weights = new Map([...roots.map((name) => [name, 3] as const), ...own.map((name) => [name, 4] as const)] as [string, Weight][]);
  SEARCHED_FIELDS.forEach(({ name, weight }, field) => {
    (texts[field] ?? '').split(' / ').forEach((part, at) => {
      for (const word of part.split(' ')) if (word !== '' && !weights.has(word)) weights.set(word, name === 'places' && at > 0 ? 2 : weight);
    });
  });
  return [...weights];
}

describe('the texts of a document', () => {
  it('have each word once, with its root', () => {
    expect((compose({ description: ['Eaux maliennes et eaux du Mali'] })['description'] ?? '').split(' ').sort()).toEqual(['du', 'eau', 'eaux', 'et', 'mali', 'malien', 'maliennes']);
  });

  it('keep names apart, with the name of their roots', () => {
    expect(compose({ names: ['Villes unies', 'VILLES-UNIES', 'Mali'] }).names).toBe('villes unies / mali / ville unie');
  });

  it('tell where an entry is at home from where it only has to do', () => {
    expect(compose({ places: ['Lyon'], elsewhere: ['Mali', 'Lyon', 'Oulches'] }).places).toBe('lyon / mali oulches oulche');
    expect(compose({ elsewhere: ['Mali'] }).places).toBe(' / mali');
  });

  it('have the synonyms of the terms that stand in any field', () => {
    expect(compose({ description: ['Les ODD à Bamako'] }).synonyms).toBe('sdg');
    expect(compose({ topics: ['SDG'], description: ['les odd'] }).synonyms).toBe('');
  });

  it('are empty for nothing', () => {
    expect(Object.values(compose({}))).toEqual(['', '', '', '', '']);
  });
});

describe('the words of a document', () => {
  const text = fc.array(fc.constantFrom(...'eaux eau maliennes malien mali le la du villes ville odd 6 saint-denis travaux'.split(' ')), { maxLength: 6 }).map((words) => words.join(' '));
  const texts = fc.array(text, { maxLength: 4 });
  const fields = fc.record({ names: texts, places: texts, elsewhere: texts, topics: texts, description: texts });

  it('are those of its texts, each with the weight of the best field it stands in, in the same order', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const gathered = gather(given);
        const { words, weights } = weighWords(gathered);
        expect(words.map((word, at) => [word.text, weights[at]])).toEqual(weighTexts(composeTexts(gathered)));
      }),
    );
  });

  it('know their roots', () => {
    for (const { text, root } of weighWords(gather({ description: ['Eaux maliennes'], topics: ['travaux'] })).words) expect(root.text).toBe(rootOf(text));
  });
});
