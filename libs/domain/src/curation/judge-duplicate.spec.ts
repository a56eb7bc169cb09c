import { bareName, compareNames, initialsOf, judgeActors, judgeCooperations, judgeProjects, similarity, type ActorTraits } from './index.js';

const base: ActorTraits = { kind: 'association', tier: null, names: [], identifiers: [], country: 'FR', territory: null, website: null, point: null, departement: null };
const named = (name: string, traits: Partial<ActorTraits> = {}): ActorTraits => ({ ...base, names: [{ type: 'official', name }], ...traits });
const town = (name: string, traits: Partial<ActorTraits> = {}) => named(name, { kind: 'partner-government', tier: 'municipality', country: 'DE', ...traits });
const LYON = { lon: 4.835, lat: 45.758 };
const near = { lon: 4.84, lat: 45.76 };
const far = { lon: 5.3, lat: 45.9 };

describe('two names', () => {
  it.each([
    ['Commune urbaine de Douroula', 'douroula'],
    ['Ville de Saint-Étienne', 'saint etienne'],
    ['Département', 'departement'],
  ])('%s is compared as "%s"', (name, bare) => expect(bareName(name)).toBe(bare));

  it.each([
    ['Eau Vive', 'Eau-Vive', 'same'],
    ['Association Eau Vive', 'Eau vive', 'alike'],
    ['Kinderhilfe Westafrika', 'Kinderhilfe Westafirka', 'alike'],
    ['Collège Jean Moulin 2', 'Collège Jean Moulin 3', null],
    ['Fondation de France', 'France urbaine', null],
    ['Nice', 'Nive', null],
    ['Marseille', 'Toulouse', null],
  ])('%s and %s are %s', (a, b, likeness) => expect(compareNames([{ type: 'official', name: a }], [{ type: 'official', name: b }])).toBe(likeness));

  it('meet by an acronym, or by what it would be made of', () => {
    expect(initialsOf('Groupe de réflexion et d’échanges technologiques')).toBe('gret');
    expect(compareNames([{ type: 'acronym', name: 'G.R.E.T.' }], [{ type: 'official', name: 'Groupe de réflexion et d’échanges technologiques' }])).toBe('acronym');
    expect(compareNames([{ type: 'acronym', name: 'EV' }], [{ type: 'official', name: 'Eau Vive' }])).toBeNull();
  });

  it('are as similar as letters to change are few', () => {
    expect(similarity('abcd', 'abdc')).toBe(0.75);
    expect(similarity('', '')).toBe(1);
  });
});

describe('two actors', () => {
  it('are one when an official number is, whatever their names', () => {
    const [a, b] = [named('Eau', { identifiers: [{ scheme: 'siren', value: '732829320' }] }), named('Autre', { identifiers: [{ scheme: 'siret', value: '73282932000074' }] })];
    expect(judgeActors(a, b)).toMatchObject({ score: 1, reasons: ['same-number'], isCertain: false });
    expect(judgeActors(a, { ...b, names: a.names })).toMatchObject({ isCertain: true });
  });

  it('are two when their official numbers differ, however alike', () => {
    const numbers = ['W751000001', 'W751000002'].map((value) => named('Eau Vive', { point: LYON, identifiers: [{ scheme: 'rna', value }] })) as [ActorTraits, ActorTraits];
    expect(judgeActors(...numbers)).toBeNull();
  });

  it('look alike by name and place, with a score that says how much', () => {
    expect(judgeActors(town('Freiburg', { point: LYON }), town('Freiburg', { point: near }))).toEqual({ score: 0.9, reasons: ['same-name', 'close'], isCertain: false });
    const typo = judgeActors(named('Kinderhilfe Westafrika', { point: LYON }), named('Kinderhilfe Westafirka', { point: near }));
    expect(typo?.score).toBe(0.65);
    expect(judgeActors(named('Kinderhilfe Westafrika'), named('Kinderhilfe Westafirka'))).toBeNull();
  });

  it('are two when they are homonyms: of other territories, départements, countries, or far away', () => {
    const commune = (code: string) => named('Saint-Denis', { kind: 'authority', tier: 'commune', territory: `commune:${code}` });
    expect(judgeActors(commune('93066'), commune('97411'))).toBeNull();
    expect(judgeActors(named('Comité Mali', { departement: '69' }), named('Comité Mali', { departement: '93' }))).toBeNull();
    expect(judgeActors(town('Kayes', { country: 'ML' }), town('Kayes', { country: 'CG' }))).toBeNull();
    expect(judgeActors(town('Neustadt', { point: LYON }), town('Neustadt', { point: far }))).toBeNull();
  });

  it('of two levels are for a person to look at, and never certain', () => {
    const verdict = judgeActors(town('Douroula', { point: LYON }), town('Douroula Department', { tier: 'district', point: near }));
    expect(verdict).toMatchObject({ score: 0.7, isCertain: false });
    expect(verdict?.reasons).toContain('other-level');
  });

  it('with a name that hundreds bear need more than it', () => {
    expect(judgeActors(named('Comité de jumelage'), named('Comité de jumelage'))).toBeNull();
    const both = { point: LYON, website: 'https://www.jumelage.example/a' };
    expect(judgeActors(named('Comité de jumelage', both), named('Comité de jumelage', { point: near, website: 'http://jumelage.example' }))?.score).toBe(0.8);
  });

  it('of names alike and places only near each other are two: neighbours are often called alike', () => {
    const at = (name: string, point: typeof LYON) => town(name, { country: 'GB', point });
    expect(judgeActors(at('North Tyneside', LYON), at('South Tyneside', { lon: 4.9, lat: 45.8 }))).toBeNull();
  });

  it('are two when a town and an association bear one name', () =>
    expect(judgeActors(town('Bamako', { country: 'ML' }), named('Bamako', { country: 'ML' }))).toBeNull());
});

describe('two cooperations', () => {
  const link = { form: 'twinning', actorIds: ['a', 'b'], since: null, until: null };
  it('between the same actors are certain when form and dates say nothing else', () => {
    expect(judgeCooperations(link, { ...link, since: '1970' })).toMatchObject({ score: 0.9, isCertain: true });
    expect(judgeCooperations({ ...link, since: '1970-05' }, { ...link, since: '1970' })).toMatchObject({ score: 1, isCertain: true });
    expect(judgeCooperations({ ...link, since: '1999' }, { ...link, since: '1970' })).toMatchObject({ score: 0.7, isCertain: false });
    expect(judgeCooperations(link, { ...link, form: 'friendship' })).toMatchObject({ isCertain: false });
    expect(judgeCooperations(link, { ...link, actorIds: ['a', 'c'] })).toBeNull();
  });
});

describe('two projects', () => {
  const project = { titles: ['Forages à Kayes'], leads: ['a'], countries: ['ML'], since: '2020', until: null };
  it('look alike by title, lead, country and dates', () => {
    expect(judgeProjects(project, { ...project, titles: ['Forages, Kayes'] })).toMatchObject({ score: 1, isCertain: false });
    expect(judgeProjects(project, { ...project, since: '2010' })).toMatchObject({ score: 0.8 });
    expect(judgeProjects(project, { ...project, leads: ['b'] })).toBeNull();
    expect(judgeProjects(project, { ...project, countries: ['SN'] })).toBeNull();
  });
});
