import { SynonymIndex, readKnownNames, type Vocabulary } from '../vocabulary/index.js';
import { foldText, foldWhole } from '../words/index.js';
import { listAliases, type NamedActor } from './name-territory.js';

const vocabulary: Vocabulary = {
  ...{ countries: new Map(), territories: new Map(), themes: new Map(), networks: new Map(), perimeters: new Map(), sdgs: new Map() },
  synonyms: new SynonymIndex([]),
  formerCommunes: new Map([['93066', ['Pierrefitte-sur-Seine']]]),
  names: readKnownNames(),
  mark: '',
};
const french = (given: Partial<NamedActor>): NamedActor => ({ names: [], country: 'FR', tier: null, territory: null, ...given });
const wholes = (actor: NamedActor) => [...actor.names, ...listAliases(actor, vocabulary)].map((name) => foldWhole(foldText(name)));

describe('the names people give', () => {
  const rhone = french({ names: ['Rhône', 'Département du Rhône'], tier: 'departement', territory: 'departement:69' });
  const paca = french({ names: ['Provence-Alpes-Côte d’Azur', 'Région Provence-Alpes-Côte d’Azur'], tier: 'region', territory: 'region:93' });
  const grandEst = french({ names: ['Grand Est'], tier: 'region', territory: 'region:44' });
  const havre = french({ names: ['Le Havre'], tier: 'commune', territory: 'commune:76351' });
  const saintDenis = french({ names: ['Ville de Saint-Denis'], tier: 'commune', territory: 'commune:93066' });
  const rochelle = french({ names: ['Communauté d’agglomération de La Rochelle'], tier: 'epci', territory: 'epci:241700434' });
  const lyon = french({ names: ['Métropole de Lyon'], tier: 'special-authority', territory: 'epci:200046977' });

  it.each<[string, NamedActor, string]>([
    ['a département by its council', rhone, 'Conseil départemental du Rhône'],
    ['a département by its council of old', rhone, 'conseil général du Rhône'],
    ['a département by its number', rhone, '69'],
    ['a département by short for its council', rhone, 'CD 69'],
    ['a région by its council', paca, 'conseil régional de Provence-Alpes-Côte d’Azur'],
    ['a région by its initials', paca, 'PACA'],
    ['a région by its new name', paca, 'Région Sud'],
    ['a région by those it was made of', grandEst, 'Région Lorraine'],
    ['a town by its town hall', havre, 'mairie du Havre'],
    ['a town by what it is', havre, 'Commune du Havre'],
    ['a town without an article', havre, 'havre'],
    ['a town named only in full', saintDenis, 'mairie de Saint-Denis'],
    ['a town by one that joined it', saintDenis, 'mairie de Pierrefitte sur Seine'],
    ['an agglomération in short', rochelle, 'CA de La Rochelle'],
    ['an agglomération shorter still', rochelle, 'agglo La Rochelle'],
    ['a métropole either way round', lyon, 'Lyon Métropole'],
    ['a town abroad in another language', french({ names: ['Gênes'], country: 'IT', tier: 'municipality' }), 'Genova'],
    ['a town abroad in French', french({ names: ['Timbuktu'], country: 'ML', tier: 'municipality' }), 'Tombouctou'],
    ['an acronym without its hyphen', french({ names: ['AP-HP'] }), 'aphp'],
  ])('call %s', (_, actor, name) => {
    expect(wholes(actor)).toContain(foldWhole(foldText(name)));
  });

  it('are not given to the syndicates of a territory, nor across borders', () => {
    expect(listAliases(french({ names: ['SIAAP'], tier: 'syndicate', territory: 'commune:75056' }), vocabulary)).toEqual([]);
    expect(listAliases(french({ names: ['Gênes'], country: 'FR' }), vocabulary)).toEqual([]);
    expect(listAliases(french({ names: ['Valence'], country: 'MX', tier: 'municipality' }), vocabulary)).toEqual([]);
  });
});

describe('the towns abroad', () => {
  it.each([
    ['CN', 'Pékin', 'Beijing'],
    ['GB', 'London', 'Londres'],
    ['PL', 'Warszawa', 'Varsovie'],
    ['EG', 'Cairo', 'Le Caire'],
    ['DE', 'koeln', 'nothing'],
    ['DE', 'Köln', 'Cologne'],
    ['DZ', 'Philippeville', 'Skikda'],
  ])('of %s: %s is also %s', (country, name, other) => {
    const others = readKnownNames().otherNamesOf(country, name);
    expect(others.includes(other)).toBe(other !== 'nothing');
  });
});
