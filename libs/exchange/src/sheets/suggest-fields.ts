import type { EntryRoom } from '@portulan/domain';
import { foldWord } from './sheet-words.js';
import { fieldNames } from './sheet-fields.js';

/** Headers that a field is met under, the surest first; ours come first of all. */
export const HEADERS: Readonly<Record<string, readonly [fr: string, en: string, ...others: string[]]>> = {
  id: ['id', 'id', 'identifiant portulan'],
  version: ['version', 'version'],
  record: ['numero_interne', 'own_number', 'numéro', 'référence', 'reference', 'code interne', 'n°'],
  name: ['nom_officiel', 'official_name', 'nom', 'name', 'raison sociale', 'dénomination', 'structure', 'organisme', 'nom de la structure', 'nom de l’association', 'association'],
  usualName: ['nom_usuel', 'usual_name', 'nom d’usage', 'nom courant', 'enseigne'],
  acronym: ['sigle', 'acronym', 'acronyme'],
  kind: ['nature', 'kind', 'nature_code', 'kind_code', 'type', 'type de structure', 'type d’acteur'],
  category: ['categorie', 'category', 'categorie_code', 'category_code', 'catégorie'],
  tier: ['echelon', 'tier', 'echelon_code', 'tier_code', 'échelon', 'niveau'],
  siren: ['siren', 'siren', 'n° siren', 'numéro siren'],
  siret: ['siret', 'siret', 'n° siret', 'numéro siret'],
  rna: ['rna', 'rna', 'n° rna', 'numéro rna'],
  insee: ['insee', 'insee', 'code insee'],
  wikidata: ['wikidata', 'wikidata'],
  country: ['pays', 'country', 'pays_code', 'country_code'],
  commune: ['commune', 'commune', 'commune_code', 'ville', 'city', 'code commune', 'commune du siège'],
  place: ['lieu', 'place'],
  longitude: ['longitude', 'longitude', 'lon', 'lng', 'x'],
  latitude: ['latitude', 'latitude', 'lat', 'y'],
  address: ['adresse_postale', 'postal_address', 'adresse', 'address'],
  website: ['site_web', 'website', 'site', 'site internet', 'url', 'web'],
  email: ['courriel', 'email', 'e-mail', 'mail', 'adresse électronique', 'contact'],
  phone: ['telephone', 'phone', 'téléphone', 'tél', 'tel'],
  descriptionFr: ['presentation', 'description_fr', 'présentation', 'description', 'objet'],
  descriptionEn: ['presentation_en', 'description_en', 'description en anglais'],
  themes: ['thematiques', 'themes', 'thématiques', 'thématique', 'domaine', 'domaines', 'secteur', 'secteurs'],
  sdgs: ['odd', 'sdgs', 'sdg', 'objectifs de développement durable'],
  form: ['forme', 'form', 'forme_code', 'form_code', 'type de coopération'],
  frenchActors: ['acteurs_francais', 'french_actors', 'acteurs_francais_ids', 'french_actor_ids', 'collectivité', 'collectivité française'],
  partners: ['partenaires', 'partners', 'partenaires_ids', 'partner_ids', 'collectivité partenaire', 'partenaire étranger'],
  since: ['depuis', 'since', 'début', 'date de début', 'année', 'année de début', 'start'],
  until: ['jusque', 'until', 'fin', 'date de fin', 'année de fin', 'end'],
  status: ['etat', 'status', 'etat_code', 'status_code', 'état', 'statut'],
  title: ['titre', 'title', 'projet', 'intitulé', 'nom du projet', 'nom'],
  titleEn: ['titre_en', 'title_en', 'titre en anglais'],
  lead: ['chef_de_file', 'lead', 'chef_de_file_id', 'lead_id', 'porteur', 'porteur de projet'],
  partner: ['partenaires', 'partners', 'partenaire'],
  funder: ['financeurs', 'funders', 'financeur', 'bailleur'],
  implementer: ['operateurs', 'implementers', 'opérateur'],
  beneficiary: ['beneficiaires', 'beneficiaries', 'bénéficiaires'],
};

/**
 * What each column most likely means: what the network said last time, else its header. No two columns mean the same;
 * of two that could, the one whose header is the surer does.
 *
 * @param habits folded header to field
 */
export function suggestFields(room: EntryRoom, columns: readonly string[], habits: ReadonlyMap<string, string>): string[] {
  const folded = columns.map(foldWord);
  const suggested: string[] = columns.map(() => '');
  const known = fieldNames(room);
  folded.forEach((header, index) => {
    const habit = habits.get(header);
    if (habit !== undefined && known.includes(habit) && !suggested.includes(habit)) suggested[index] = habit;
  });
  for (const field of known) {
    if (suggested.includes(field)) continue;
    const free = (HEADERS[field] ?? []).map((header) => folded.findIndex((one, index) => suggested[index] === '' && !habits.has(one) && one === foldWord(header)));
    const at = free.find((index) => index >= 0);
    if (at !== undefined) suggested[at] = field;
  }
  return suggested;
}
