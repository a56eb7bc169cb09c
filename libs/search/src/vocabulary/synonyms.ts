import type { Lang } from '@portulan/contract';
import { foldText } from '../words/index.js';
import { readTable } from './read-table.js';

/** A term of the field; the terms of one group mean the same. */
export interface SynonymTerm {
  readonly group: string;
  readonly term: string;
  /** Null where it is the same in every language, as acronyms are. */
  readonly lang: Lang | null;
  readonly note: string | null;
}

/** The terms of a vocabulary, in the order of its file. */
export type Synonyms = readonly SynonymTerm[];

/** Why a file of synonyms was not taken. */
export interface SynonymsRefusal {
  readonly code: 'invalid-synonyms';
  /** One sentence a fault, with its line number. */
  readonly sentences: readonly string[];
}

const LANGS = ['fr', 'en'] as const satisfies readonly Lang[];
const COLUMNS = ['group', 'term', 'lang', 'note'] as const;
const TERM_MAX_LENGTH = 120;
const TERMS_MAX = 20_000;

/** Whether a file of synonyms was refused. */
export const isRefusal = (read: Synonyms | SynonymsRefusal): read is SynonymsRefusal => 'code' in read;

/**
 * Reads a file of synonyms: CSV in UTF-8 with the columns `group`, `term`, and optionally `lang` (`fr`, `en` or
 * nothing) and `note`, in any order. All faults are told at once.
 */
export function readSynonyms(text: string): Synonyms | SynonymsRefusal {
  const [header, ...rows] = readTable(text);
  const names = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const sentences: string[] = [];
  for (const name of names) if (!(COLUMNS as readonly string[]).includes(name)) sentences.push(`Line 1: the column “${name}” is not known; known ones are ${COLUMNS.join(', ')}.`);
  for (const name of ['group', 'term']) if (!names.includes(name)) sentences.push(`Line 1: the column “${name}” is missing.`);
  if (rows.length > TERMS_MAX) sentences.push(`There are more than ${TERMS_MAX} terms.`);
  if (sentences.length > 0) return { code: 'invalid-synonyms', sentences };

  const terms: SynonymTerm[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const cell = (name: (typeof COLUMNS)[number]) => cells[names.indexOf(name)] ?? '';
    const [group, term, lang] = [cell('group'), cell('term'), cell('lang').toLowerCase()];
    const key = `${group}/${term.toLowerCase()}/${lang}`;
    const faults = [
      group === '' && 'the group is empty',
      foldText(term).length === 0 && 'the term has no letter or digit',
      term.length > TERM_MAX_LENGTH && `the term is longer than ${TERM_MAX_LENGTH} characters`,
      lang !== '' && !(LANGS as readonly string[]).includes(lang) && `the language “${lang}” is neither ${LANGS.join(' nor ')}`,
      cells.length > names.length && 'there are more cells than columns (a comma inside a term needs double quotes around it)',
      lineOf.has(key) && `“${term}” is in this group already, at line ${lineOf.get(key)}`,
    ].filter((fault) => fault !== false);
    sentences.push(...faults.map((fault) => `Line ${line}: ${fault}.`));
    lineOf.set(key, line);
    terms.push({ group, term, lang: lang === '' ? null : (lang as Lang), note: cell('note') || null });
  }
  for (const [group, { size }] of countTerms(terms)) if (size < 2) sentences.push(`The group “${group}” has a single term: it means the same as nothing.`);
  return sentences.length > 0 ? { code: 'invalid-synonyms', sentences } : terms;
}

function countTerms(terms: Synonyms): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { group, term } of terms) groups.set(group, (groups.get(group) ?? new Set()).add(foldText(term).join(' ')));
  return groups;
}
