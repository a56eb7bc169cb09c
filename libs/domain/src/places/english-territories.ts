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
};
