import { createHash } from 'node:crypto';
import type { Queryable } from '@portulan/register';
import { VALUE_LABELS, type Bilingual } from '../settings/index.js';
import { loadSynonyms } from './keep-synonyms.js';
import { readKnownNames, type KnownNames } from './known-names.js';
import { SynonymIndex } from './synonym-index.js';

interface CountryWords extends Bilingual {
  readonly aliases: readonly string[];
}

interface ThemeWords extends Bilingual {
  readonly parent?: string | null;
}

/** The labels that staff and official lists keep, read once and kept in memory. */
export interface Vocabulary {
  readonly countries: ReadonlyMap<string, CountryWords>;
  /** Régions, départements and EPCI by `tier:code`; communes are too many and are asked for one by one. */
  readonly territories: ReadonlyMap<string, Bilingual>;
  readonly themes: ReadonlyMap<string, ThemeWords>;
  readonly networks: ReadonlyMap<string, string>;
  /** The networks that answer for a territory, by `tier:code`. */
  readonly perimeters: ReadonlyMap<string, readonly string[]>;
  readonly sdgs: ReadonlyMap<string, Bilingual>;
  readonly synonyms: SynonymIndex;
  /** Names of communes that became part of another, by the code of that one. */
  readonly formerCommunes: ReadonlyMap<string, readonly string[]>;
  readonly names: KnownNames;
  /** Another when the synonyms, the lists or the files of names are others. */
  readonly mark: string;
}

const VOCABULARY_SQL = `
SELECT 'country' AS list, code, label_fr AS fr, label_en AS en, aliases, NULL AS parent FROM country
UNION ALL SELECT 'theme', code, label_fr, label_en, NULL, parent FROM theme
UNION ALL SELECT 'sdg', goal::text, label_fr, label_en, NULL, NULL FROM sdg
UNION ALL SELECT 'network', id, coalesce(acronym, label), label, NULL, NULL FROM network
UNION ALL SELECT 'perimeter', tier || ':' || code, network, network, NULL, NULL FROM network_perimeter
UNION ALL SELECT 'territory', tier || ':' || code, label, coalesce(label_en, label), NULL, NULL FROM territory WHERE tier <> 'commune'`;

interface VocabularyRow {
  list: 'country' | 'theme' | 'sdg' | 'network' | 'perimeter' | 'territory';
  code: string;
  fr: string;
  en: string;
  aliases: string[] | null;
  parent: string | null;
}

/** The lists that are long and hardly ever change, read again when their mark does. */
interface LongLists {
  readonly mark: string;
  readonly synonyms: SynonymIndex;
  readonly formerCommunes: ReadonlyMap<string, readonly string[]>;
}
let kept: LongLists | undefined;

const MARK_SQL = `
SELECT md5(string_agg(mark, ' ' ORDER BY mark)) AS mark FROM (
  SELECT digest AS mark FROM search_vocabulary UNION ALL SELECT name || ' ' || digest FROM reference_list) AS marks`;

/** What all the vocabularies are known by together: another mark, other words in the documents. */
export async function readVocabularyMark(queryable: Queryable): Promise<string> {
  const [row] = await queryable.query<{ mark: string | null }>(MARK_SQL);
  return createHash('sha256').update(`${row?.mark ?? ''} ${readKnownNames().digest}`).digest('hex');
}

async function loadLongLists(register: Queryable): Promise<LongLists> {
  const mark = await readVocabularyMark(register);
  if (kept?.mark === mark) return kept;
  const former = await register.query<{ commune: string; labels: string[] }>(
    `SELECT commune, array_agg(label ORDER BY label) AS labels FROM former_commune GROUP BY commune`,
  );
  kept = {
    mark,
    synonyms: new SynonymIndex(await loadSynonyms(register)),
    formerCommunes: new Map(former.map(({ commune, labels }) => [commune, labels])),
  };
  return kept;
}

export async function loadVocabulary(register: Queryable): Promise<Vocabulary> {
  const countries = new Map<string, CountryWords>();
  const themes = new Map<string, ThemeWords>();
  const sdgs = new Map<string, Bilingual>();
  const networks = new Map<string, string>();
  const perimeters = new Map<string, string[]>();
  const territories = new Map<string, Bilingual>();
  for (const { list, code, fr, en, aliases, parent } of await register.query<VocabularyRow>(VOCABULARY_SQL)) {
    if (list === 'country') countries.set(code, { fr, en, aliases: aliases ?? [] });
    else if (list === 'theme') themes.set(code, { fr, en, parent });
    else if (list === 'sdg') sdgs.set(code, { fr, en });
    else if (list === 'network') networks.set(code, en);
    else if (list === 'perimeter') perimeters.set(code, [...(perimeters.get(code) ?? []), fr]);
    else territories.set(code, { fr, en });
  }
  const { synonyms, formerCommunes, mark } = await loadLongLists(register);
  return { countries, territories, themes, networks, perimeters, sdgs, synonyms, formerCommunes, names: readKnownNames(), mark };
}

/**
 * What to call the value of a filter or facet on screen; the value itself when nothing knows it.
 *
 * @param name name of the filter: `kind`, `country`, `region`...
 */
export function labelOf(vocabulary: Vocabulary, name: string, value: string, lang: keyof Bilingual): string {
  switch (name) {
    case 'country':
      return vocabulary.countries.get(value)?.[lang] ?? value;
    case 'region':
    case 'departement':
    case 'epci':
      return vocabulary.territories.get(`${name}:${value}`)?.[lang] ?? value;
    case 'theme':
      return vocabulary.themes.get(value)?.[lang] ?? value;
    case 'sdg':
      return vocabulary.sdgs.get(value)?.[lang] ?? value;
    case 'network':
      return vocabulary.networks.get(value) ?? value;
    default:
      return VALUE_LABELS[name]?.[value]?.[lang] ?? value;
  }
}
