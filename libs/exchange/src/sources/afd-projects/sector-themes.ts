import { foldName } from '@portulan/domain';
import type { ThemeCode } from '@portulan/domain';

/**
 * Themes by words of AFD's sector labels (DAC five-digit sectors, in French, cut at 50 characters). The first rule that
 * matches wins, so narrow ones come first. What no rule knows takes the theme of its wider CICID label.
 */
const SECTOR_RULES: readonly (readonly [RegExp, readonly ThemeCode[]])[] = [
  [/covid|maladies|sante|medica|hopital|nutrition|vih|mst|fertilite|familiale|tuberculose|\bmnt\b/, ['health']],
  [/egalite des femmes|violence a egard des femmes/, ['gender']],
  [/agricol|agronom|agro industrie|\bbetail\b|\bpeche\b|sylvicol|recoltes|antiacridienne|developpement rural|reboisement|cooperatives|veterinaire/, ['agriculture']],
  [/securite alimentaire|aide alimentaire/, ['agriculture', 'emergency']],
  [/eau|assainissement|fluviaux|\beaa\b/, ['water']],
  [/formation environnementales|sensibilisation au developpement/, ['environment', 'citizenship-education']],
  [/catastrophe|prevention des risques|situations urgence|services urgence|reconstruction|refugies|incendies/, ['emergency']],
  [/biodiversite|diversite biologique|environnement|biosphere|dechets|protection des sites/, ['environment']],
  [/energ|electricit|centrales|solaire|biocombustible/, ['energy']],
  [/enseignement|educati|ecole|scolaire|petite enfance|formation professionnelle|qualite de vie/, ['education']],
  [/sport|recreation/, ['sport', 'culture']],
  [/culture|medias/, ['culture']],
  [/technologie|tech information|telecom/, ['digital']],
  [/urbain|logement|transport|mobilite urbaine/, ['urban']],
  [/protection sociale|services sociaux|migration|droits de la personne|droit|social/, ['social']],
  [/politiques publiques|finances publiques|democratique|societe civile|justice|judiciaire|decentralisation|publique locale|gouvernements locaux|elections|controle|ressources interieures|administration|budg|dette|paix|fiscales|services generaux/, ['governance']],
  [/artisanat|tourisme|\bpme\b|commerc|industri|financ|banque|emploi|construction|code de conduite|instit scientifiques/, ['economy']],
];

const CICID_THEMES: Readonly<Record<string, readonly ThemeCode[]>> = {
  'Infrastructures et développement urbain': ['urban'],
  Gouvernance: ['governance'],
  Santé: ['health'],
  'Education, formation, emploi': ['education'],
  'Eau et assainissement': ['water'],
  'Agriculture et sécurité alimentaire': ['agriculture'],
  'Secteur productif': ['economy'],
  'Climat et Environnement': ['environment'],
  'Crises et fragilités': ['emergency'],
};

const cicidByName = new Map(Object.entries(CICID_THEMES).map(([label, themes]) => [foldName(label), themes]));

/** The themes a sector label stands for; none for labels that say nothing (`SECTEUR NON SPECIFIE` under `Autre`). */
export function themesOfSector(sector: string, cicid: string): readonly ThemeCode[] {
  const folded = foldName(sector);
  const rule = SECTOR_RULES.find(([pattern]) => pattern.test(folded));
  return rule?.[1] ?? cicidByName.get(foldName(cicid)) ?? [];
}
