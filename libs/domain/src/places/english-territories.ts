/** Lands that are a région and a département at once, by the code that they bear as both. */
const COLLECTIVITIES: Readonly<Record<string, string>> = {
  975: 'Saint Pierre and Miquelon',
  984: 'French Southern and Antarctic Lands',
  986: 'Wallis and Futuna',
  987: 'French Polynesia',
  988: 'New Caledonia',
  989: 'Clipperton Island',
};

/**
 * What English calls French territories that it does not call as French does, by `tier:code`. The others bear one name in both
 * languages (`Occitanie`, `Nouvelle-Aquitaine`, `La Réunion`).
 */
export const ENGLISH_TERRITORIES: Readonly<Record<string, string>> = {
  'region:03': 'French Guiana',
  'region:28': 'Normandy',
  'region:53': 'Brittany',
  'region:94': 'Corsica',
  'departement:973': 'French Guiana',
  ...Object.fromEntries(Object.entries(COLLECTIVITIES).flatMap(([code, name]) => [[`region:${code}`, name], [`departement:${code}`, name]])),
};
