/**
 * Régions that merged on 1 January 2016 (law 2015-29 of 16 January 2015), by their old Insee code, with the code of the
 * one they are now part of. People, and older files, still name them by it.
 */
export const FORMER_REGIONS: Readonly<Record<string, string>> = {
  '21': '44', '41': '44', '42': '44', // Champagne-Ardenne, Lorraine, Alsace
  '54': '75', '72': '75', '74': '75', // Poitou-Charentes, Aquitaine, Limousin
  '82': '84', '83': '84', // Rhône-Alpes, Auvergne
  '26': '27', '43': '27', // Bourgogne, Franche-Comté
  '73': '76', '91': '76', // Midi-Pyrénées, Languedoc-Roussillon
  '22': '32', '31': '32', // Picardie, Nord-Pas-de-Calais
  '23': '28', '25': '28', // Haute-Normandie, Basse-Normandie
}; // prettier-ignore
