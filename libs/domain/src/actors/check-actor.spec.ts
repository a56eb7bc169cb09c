import type { ActorDraft } from './actor.js';
import { checkActor } from './check-actor.js';
import { completeActor } from './complete-actor.js';
import { labelActor } from './label-actor.js';

const base: ActorDraft = { kind: 'authority', tier: 'commune', country: 'FR', names: [{ type: 'official', name: 'Commune de Marseille' }] };
const codes = (change: Partial<ActorDraft>) => checkActor(completeActor({ ...base, ...change })).map(({ code }) => code);

describe('the rules of an actor', () => {
  it('are kept by a plain authority', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<ActorDraft>, string[]]>([
    ['without an official name', { names: [{ type: 'usual', name: 'Marseille' }] }, ['name-missing']],
    ['with a blank name', { names: [{ type: 'official', name: '  ' }] }, ['name-missing']],
    ['with a language that is none', { names: [{ type: 'official', name: 'A', lang: 'français' }] }, ['language-malformed']],
    ['an authority without a tier', { tier: null }, ['tier-missing']],
    ['an authority with the tier of a partner', { tier: 'municipality' }, ['tier-missing']],
    ['an authority abroad', { country: 'SN' }, ['authority-abroad']],
    ['a partner government in France', { kind: 'partner-government', tier: 'municipality' }, ['partner-in-france']],
    ['an association with a tier', { kind: 'association' }, ['tier-misplaced']],
    ['an institution without a category', { kind: 'institution', tier: null }, ['category-missing']],
    ['an association with a category', { kind: 'association', tier: null, category: 'school' }, ['category-misplaced']],
    ['a country that is none', { country: 'Sénégal' }, ['country-malformed', 'authority-abroad']],
    ['a bad SIREN', { identifiers: [{ scheme: 'siren', value: '123456789' }] }, ['identifier-malformed']],
    ['a number given twice', { identifiers: [{ scheme: 'wikidata', value: 'Q1' }, { scheme: 'wikidata', value: 'Q1' }] }, ['identifier-repeated']],
    ['a territory that is none', { territory: 'ville:13055' }, ['territory-malformed']],
    ['a territory for an association', { kind: 'association', tier: null, territory: 'commune:13055' }, ['territory-misplaced']],
    ['a script for an address', { website: 'javascript:alert(1)' }, ['website-malformed']],
    ['an e-mail address without a domain', { email: 'contact' }, ['email-malformed']],
    ['a goal that is none', { sdgs: [18] }, ['sdg-unknown']],
    ['a target that is none', { sdgTargets: ['18.1'] }, ['target-unknown']],
    ['a theme that is no code', { themes: ['Eau potable'] }, ['theme-malformed']],
  ])('refuse %s', (_what, change, refusals) => expect(codes(change)).toEqual(refusals));

  it('say everything at once, each with its field and a sentence', () => {
    const refusals = checkActor(completeActor({ ...base, names: [], website: 'x', tier: null }));
    expect(refusals.map(({ field }) => field)).toEqual(['names', 'tier', 'website']);
    expect(refusals.every(({ sentence }) => sentence.endsWith('.'))).toBe(true);
  });
});

describe('completing an actor', () => {
  it('gives equal actors equal contents', () => {
    const one = completeActor({ ...base, themes: ['water', 'health'], sdgs: [6, 3, 6], website: '' });
    const other = completeActor({ ...base, themes: ['health', 'water', 'water'], sdgs: [3, 6], website: null, names: [{ type: 'official', name: ' Commune  de Marseille', lang: null }] });
    expect(other).toEqual(one);
  });
});

describe('the label of an actor', () => {
  const names = [
    { type: 'official', name: 'City of Timbuktu', lang: 'en' },
    { type: 'translation', name: 'Tombouctou', lang: 'fr' },
    { type: 'acronym', name: 'TBU' },
  ] as const;
  it('is in the language of the reader when there is one', () => {
    expect(labelActor(names, 'fr')).toBe('Tombouctou');
    expect(labelActor(names, 'en')).toBe('City of Timbuktu');
  });
  it('is the usual name before the official one, and any name before none', () => {
    expect(labelActor([...names, { type: 'usual', name: 'Timbuktu' }], 'fr')).toBe('Timbuktu');
    expect(labelActor([{ type: 'official', name: 'Ville de Lyon' }], 'en')).toBe('Ville de Lyon');
    expect(labelActor([{ type: 'former', name: 'Lugdunum' }])).toBe('Lugdunum');
    expect(labelActor([])).toBe('');
  });
});
