import type { Register } from '@portulan/register';
import type { ComposedDocument } from './search-document.js';

/** A document with the numbers it bears in the database. */
export interface CopiedDocument {
  readonly ord: number;
  readonly change: string;
  readonly document: ComposedDocument;
  /** Packed. */
  readonly words: Buffer;
}

const COLUMNS = `ord, room, id, version, digest, change, texts, facets, seat_refs, action_refs, partner_refs, points, since_year,
  until_year, standing, kin, updated_at, sort_fr, sort_en, words, card`;
const NULL = '\\N';
const WRITTEN_DOCUMENTS = 100;

/** Writes documents, numbered already, into a table of the shape of `search_document` by COPY: nothing is looked up and nothing compared. */
export async function copyDocuments(register: Register, table: string, copied: readonly CopiedDocument[]): Promise<void> {
  await register.copyFrom(`COPY ${table} (${COLUMNS}) FROM STDIN`, writeLines(copied));
}

/** Some at a time, written while the database takes those before. */
function* writeLines(copied: readonly CopiedDocument[]): Generator<string> {
  for (let start = 0; start < copied.length; start += WRITTEN_DOCUMENTS) {
    yield copied.slice(start, start + WRITTEN_DOCUMENTS).map(documentLine).join('');
  }
}

function documentLine({ ord, change, document, words }: CopiedDocument): string {
  const { room, id, version, digest, texts, facets, refs, points, sinceYear, untilYear, standing, kin, updatedAt, sortKeys, cardText } = document;
  const cells = [
    ...[ord, room, id, version, digest, change, toArray(texts), toArray(facets), toArray(refs.seat), toArray(refs.action), toArray(refs.partner)],
    ...[`{${points.map(([sense, lon, lat]) => `${sense},${lon},${lat}`).join()}}`, sinceYear ?? NULL, untilYear ?? NULL, standing, `{${kin.join()}}`],
    ...[updatedAt.toISOString(), escapeCell(sortKeys.fr), escapeCell(sortKeys.en), `\\\\x${words.toString('hex')}`, escapeCell(cardText)],
  ];
  return `${cells.join('\t')}\n`;
}

function toArray(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return escapeCell(`{"${values.map((value) => (/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value)).join('","')}"}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeCell = (text: string): string => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] as string) : text);
