/**
 * Towns abroad that English calls otherwise than French does, by country: what stands on an English map where no government of the
 * directory says its name in English. As British and American atlases write them.
 */
const ENGLISH_TOWNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AM: { Erevan: 'Yerevan', Idjevan: 'Ijevan' },
  AT: { Salzbourg: 'Salzburg', Vienne: 'Vienna' },
  AZ: { Bakou: 'Baku' },
  BE: { Anvers: 'Antwerp', Bruxelles: 'Brussels', Courtrai: 'Kortrijk', Gand: 'Ghent', Louvain: 'Leuven', Malines: 'Mechelen', Ostende: 'Ostend' },
  BG: { Lovetch: 'Lovech' },
  CH: { Bâle: 'Basel', Berne: 'Bern', Genève: 'Geneva', 'Saint-Gall': 'St. Gallen', Soleure: 'Solothurn' },
  CN: { Canton: 'Guangzhou', Pékin: 'Beijing' },
  CU: { 'La Havane': 'Havana' },
  CY: { Nicosie: 'Nicosia' },
  DE: {
    ...{ 'Aix-la-Chapelle': 'Aachen', Augsbourg: 'Augsburg', Brême: 'Bremen', Cobourg: 'Coburg', Coblence: 'Koblenz', Constance: 'Konstanz' },
    ...{ Dresde: 'Dresden', Duisbourg: 'Duisburg', Francfort: 'Frankfurt', 'Francfort-sur-le-Main': 'Frankfurt am Main', 'Fribourg-en-Brisgau': 'Freiburg' },
    ...{ Hambourg: 'Hamburg', Hanovre: 'Hanover', Iéna: 'Jena', Ludwigsbourg: 'Ludwigsburg', Lunebourg: 'Lüneburg', Magdebourg: 'Magdeburg' },
    ...{ Marbourg: 'Marburg', Mayence: 'Mainz', Offenbourg: 'Offenburg', Ratisbonne: 'Regensburg', Sarrebruck: 'Saarbrücken', Spire: 'Speyer', Trèves: 'Trier' },
    ...{ Wolfsbourg: 'Wolfsburg', Wurtzbourg: 'Würzburg' },
  },
  DK: { Copenhague: 'Copenhagen' },
  DZ: { Alger: 'Algiers' },
  EG: { Alexandrie: 'Alexandria', 'Le Caire': 'Cairo' },
  ES: { Barcelone: 'Barcelona', Cadix: 'Cádiz', Cordoue: 'Córdoba', Fontarrabie: 'Hondarribia', Gérone: 'Girona', Grenade: 'Granada', Lérida: 'Lleida', Pampelune: 'Pamplona', 'Saint-Sébastien': 'San Sebastián', Saragosse: 'Zaragoza', Ségovie: 'Segovia', Séville: 'Seville', Valence: 'Valencia' },
  GB: { Cantorbéry: 'Canterbury', Douvres: 'Dover', Édimbourg: 'Edinburgh', Londres: 'London' },
  GE: { Tbilissi: 'Tbilisi' },
  GR: { Athènes: 'Athens', 'Le Pirée': 'Piraeus', Thessalonique: 'Thessaloniki' },
  IT: {
    ...{ Aoste: 'Aosta', Bergame: 'Bergamo', Bologne: 'Bologna', Catane: 'Catania', Coni: 'Cuneo', Ferrare: 'Ferrara', Gênes: 'Genoa', Lucques: 'Lucca', Mantoue: 'Mantua' },
    ...{ Modène: 'Modena', Padoue: 'Padua', Palerme: 'Palermo', Parme: 'Parma', Pérouse: 'Perugia', Pise: 'Pisa', Plaisance: 'Piacenza', Ravenne: 'Ravenna', Sienne: 'Siena' },
    ...{ Trévise: 'Treviso', Vérone: 'Verona', Venise: 'Venice', Vicence: 'Vicenza', Vintimille: 'Ventimiglia' },
  },
  KR: { Séoul: 'Seoul' },
  LB: { Beyrouth: 'Beirut', Saïda: 'Sidon', Tyr: 'Tyre' },
  MA: { Fès: 'Fes', Marrakech: 'Marrakesh', Meknès: 'Meknes', Tanger: 'Tangier' },
  NL: { 'La Haye': 'The Hague', Nimègue: 'Nijmegen' },
  PL: { Cracovie: 'Kraków', Varsovie: 'Warsaw' },
  PS: { Bethléem: 'Bethlehem', Hébron: 'Hebron', Jéricho: 'Jericho', Naplouse: 'Nablus' },
  PT: { Lisbonne: 'Lisbon' },
  RO: { Bucarest: 'Bucharest' },
  RU: { Moscou: 'Moscow', 'Saint-Pétersbourg': 'Saint Petersburg' },
  SY: { Alep: 'Aleppo', Damas: 'Damascus' },
  UZ: { Boukhara: 'Bukhara', Samarcande: 'Samarkand' },
  ZA: { 'Le Cap': 'Cape Town' },
};

/** What English calls a town abroad; undefined when it says the same, or is not known to say otherwise. */
export function englishTown(country: string, french: string): string | undefined {
  const towns = ENGLISH_TOWNS[country];
  return towns !== undefined && Object.hasOwn(towns, french) ? towns[french] : undefined;
}
