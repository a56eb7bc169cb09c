import type { TerritoryTier } from '@portulan/domain';
import { Gazetteer } from '../../resolution/index.js';
import { readAuthority } from './read-authority.js';

const territory = (tier: TerritoryTier, code: string, label: string) => ({ tier, code, label, departement: null, region: null, epci: null, lon: null, lat: null });
const gazetteer = new Gazetteer(
  [
    territory('commune', '45234', 'Orléans'),
    territory('commune', '93066', 'Saint-Denis'),
    territory('commune', '97411', 'Saint-Denis'),
    territory('departement', '86', 'Vienne'),
    territory('departement', '78', 'Yvelines'),
    territory('departement', '974', 'La Réunion'),
    territory('region', '75', 'Nouvelle-Aquitaine'),
    territory('region', '11', 'Île-de-France'),
    territory('region', '04', 'La Réunion'),
    territory('region', '988', 'Nouvelle-Calédonie'),
    territory('epci', '241700434', 'CA de La Rochelle'),
    territory('epci', '200069854', 'CU du Grand Poitiers'),
    territory('epci', '243100518', 'Toulouse Métropole'),
    territory('epci', '200093201', 'Métropole Européenne de Lille'),
  ],
  [],
);

it.each([
  ["Ville d'Orléans", 'commune', '45234'],
  ['Conseil Départemental de la Vienne', 'departement', '86'],
  ['Conseil departemental Yvelines', 'departement', '78'],
  ['DEPARTEMENT DE LA REUNION', 'departement', '974'],
  ['Conseil Régional de Nouvelle Aquitaine', 'region', '75'],
  ['Région Ile de France', 'region', '11'],
  ['REGION REUNION', 'region', '04'],
  ["Communauté d'Agglomération de La Rochelle", 'epci', '241700434'],
  ['Grand Poitiers Communauté Urbaine', 'epci', '200069854'],
  ['Toulouse Métropole', 'epci', '243100518'],
  ['Lille Métropole Communauté urbaine', 'epci', '200093201'],
  ['NOUVELLE CALEDONIE', 'special-authority', '988'],
])('recognises %s', (label, tier, code) => {
  expect(readAuthority(gazetteer, label)).toMatchObject({ tier, territory: { code } });
});

it('knows the tier of an authority that the lists do not have', () => {
  expect(readAuthority(gazetteer, 'Syndicat mixte de gestion de la grotte')).toEqual({ tier: 'syndicate', territory: null });
});

it('does not choose among homonyms', () => {
  expect(readAuthority(gazetteer, 'Ville de Saint-Denis')).toEqual({ tier: 'commune', territory: null });
});

it.each(['ACTION CONTRE LA FAIM', 'REPUBLIQUE DU NIGER', "COMMUNAUTE ECONOMIQUE DES ETATS DE L'AFRIQUE", 'Communauté du Pacifique'])('takes %s for no authority', (label) => {
  expect(readAuthority(gazetteer, label)).toBeNull();
});
