import { CountryBook } from '../../resolution/index.js';
import { kindOfChannel, seatOfName } from './channel-kinds.js';
import { readCofunders } from './cofunders.js';
import { countryOf, isSeveralCountries } from './country-labels.js';
import { readOffice } from './office-points.js';
import { readableName } from './readable-name.js';
import { themesOfSector } from './sector-themes.js';

it.each([
  ['SOINS ET SERVICES DE SANTE DE BASE', 'Santé', ['health']],
  ['ALIMENTATION EN EAU - SYSTEMES A GRANDE ECHELLE', 'Eau et assainissement', ['water']],
  ['RESSOURCES EN EAU A USAGE AGRICOLE', 'Agriculture et sécurité alimentaire', ['agriculture']],
  ['Énergie solaire', 'Infrastructures et développement urbain', ['energy']],
  ['Droits de la personne', 'Gouvernance', ['social']],
  ['DIVERSITE BIOLOGIQUE', 'Climat et Environnement', ['environment']],
  ['SECTEUR NON SPECIFIE', 'Gouvernance', ['governance']],
  ['SECTEUR NON SPECIFIE', 'Autre', []],
])('maps the sector %s under %s', (sector, cicid, themes) => {
  expect(themesOfSector(sector, cicid)).toEqual(themes);
});

it('reads countries by AFD spellings, and several countries as none', () => {
  const box = { lon: 0, lat: 0, west: null, south: null, east: null, north: null };
  const book = new CountryBook([
    { code: 'CI', labelFr: 'Côte d’Ivoire', labelEn: 'Ivory Coast', aliases: [], ...box },
    { code: 'CF', labelFr: 'République centrafricaine', labelEn: 'Central African Republic', aliases: [], ...box },
  ]);
  expect(countryOf(book, "COTE D'IVOIRE")).toBe('CI');
  expect(countryOf(book, 'CENTRAFRICAINE, REPUBLIQUE')).toBe('CF');
  expect(countryOf(book, 'ATLANTIDE')).toBeNull();
  expect(isSeveralCountries('MULTI-PAYS')).toBe(true);
  expect(isSeveralCountries('MALI')).toBe(false);
});

it('tells offices from places', () => {
  expect(readOffice({ lat: 48.8442306, lon: 2.3784529 })).toBe('head-office');
  expect(readOffice({ lat: 14.6633857, lon: -17.4396603 })).toBe('agency');
  expect(readOffice({ lat: -3.97152, lon: 122.5256 })).toBeNull();
});

it('tells what a structure is by its channel, or by its name', () => {
  expect(kindOfChannel('12001', 'REPUBLIQUE DU NIGER')).toMatchObject({ kind: 'institution', category: 'public-body', role: 'beneficiary' });
  expect(kindOfChannel('22000', 'GRET')).toMatchObject({ kind: 'association', seat: 'france', role: 'lead' });
  expect(kindOfChannel('12002', 'MUNICIPALITE DE CURITIBA')).toMatchObject({ kind: 'partner-government', tier: 'municipality' });
  expect(kindOfChannel('', 'BANQUE DU CAIRE')).toMatchObject({ kind: 'institution', category: 'company' });
  expect(kindOfChannel('11002', 'GRAND EST SOLIDARITES COOPERATIONS DEVELOPPEMENT')).toMatchObject({ category: 'network', role: 'lead' });
  expect(seatOfName('NORWEGIAN REFUGEE COUNCIL')).toBe('NO');
  expect(seatOfName('YIKRI')).toBeNull();
});

it('reads the funders a cell names clearly, and leaves AFD out', () => {
  expect(readCofunders('Société allemande de crédit pour la reconstruction (KfW) / Agence française de développement / Guichet obscur')).toEqual([
    { name: 'Société allemande de crédit pour la reconstruction', acronym: 'KfW', alias: null, country: 'DE' },
    { name: 'Guichet obscur', acronym: null, alias: null, country: null },
  ]);
  expect(readCofunders('')).toEqual([]);
});

it.each([
  ['ACTION CONTRE LA FAIM', 'Action Contre la Faim'],
  ["REPUBLIQUE DE COTE D'IVOIRE", "Republique de Cote d'Ivoire"],
  ['GRET', 'GRET'],
  ['Samusocial International', 'Samusocial International'],
])('writes %s as %s', (name, readable) => {
  expect(readableName(name)).toBe(readable);
});
