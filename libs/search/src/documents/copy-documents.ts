import type { Register } from '@portulan/register';
import type { SearchDocument } from './search-document.js';
import { wordsVector } from './words-vector.js';

/** A document with the numbers it bears in the database. */
export interface CopiedDocument {
  readonly ord: number;
  readonly change: string;
  readonly document: SearchDocument;
}

const COLUMNS = `ord, room, id, version, digest, change, texts, facets, seat_refs, action_refs, partner_refs, points, since_year,
  until_year, standing, kin, updated_at, sort_fr, sort_en, card`;
const NULL = '\\N';

/**
 * Writes documents, numbered already, into tables of the shape of `search_document` and `search_words` by COPY: nothing
 * is looked up and nothing compared.
 */
export async function copyDocuments(register: Register, tables: { readonly documents: string; readonly words: string }, copied: readonly CopiedDocument[]): Promise<void> {
  // The words refer to the documents: with a foreign key in force they must not come first.
  await register.copyFrom(`COPY ${tables.documents} (${COLUMNS}) FROM STDIN`, [copied.map(documentLine).join('')]);
  await register.copyFrom(`COPY ${tables.words} (ord, room, words) FROM STDIN`, [copied.map(wordsLine).join('')]);
}

function documentLine({ ord, change, document }: CopiedDocument): string {
  const { room, id, version, digest, texts, facets, refs, points, sinceYear, untilYear, standing, kin, updatedAt, sortKeys, card } = document;
  const cells = [
    ...[ord, room, id, version, digest, change, toArray(texts), toArray(facets), toArray(refs.seat), toArray(refs.action), toArray(refs.partner)],
    ...[`{${points.map((point) => point.join()).join()}}`, sinceYear ?? NULL, untilYear ?? NULL, standing, `{${kin.join()}}`],
    ...[updatedAt.toISOString(), escapeCell(sortKeys.fr), escapeCell(sortKeys.en), escapeCell(JSON.stringify(card))],
  ];
  return `${cells.join('\t')}\n`;
}

const wordsLine = ({ ord, document }: CopiedDocument): string => `${ord}\t${document.room}\t${escapeCell(wordsVector(document))}\n`;

function toArray(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return escapeCell(`{"${values.map((value) => (/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value)).join('","')}"}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeCell = (text: string): string => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] as string) : text);
