import { randomUUID } from 'node:crypto';
import { isPublicTable, type Register } from '@portulan/register';

/** Every canary begins with it: no word of any language or fixture does. */
export const CANARY = 'zqcanari';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isTyped: boolean;
}

/** Where a value must be a real one for the code that reads it to come that far. */
const REAL: Readonly<Record<string, unknown>> = {
  'proposal.sort': 'correction',
  'proposal.room': 'actors',
  'proposal.state': 'waiting',
  'proposal.lang': 'fr',
  'person.lang': 'fr',
  'contact.lang': 'fr',
  'letter.lang': 'fr',
};

/** A canary tells the column it sat in, by one word that is in no list of words. */
const wordOf = ({ table, column }: Pick<Column, 'table' | 'column'>) => `wxq${`${table}${column}`.replace(/[^a-z]/g, '')}`;
export const canaryOf = (column: Pick<Column, 'table' | 'column'>): string => `${CANARY} ${wordOf(column)}`;

/** Text of any kind, and what holds text. */
const TEXTS = new Set(['text', 'text[]', 'jsonb', 'json', 'bytea', 'character varying', 'character varying[]']);

function valueFor(column: Column, ids: Readonly<Record<string, string>>): unknown {
  const known = REAL[`${column.table}.${column.column}`];
  if (known !== undefined) return known;
  const canary = canaryOf(column);
  if (column.column === 'email') return `${CANARY}.${wordOf(column)}@example.org`;
  switch (column.type) {
    case 'text[]':
    case 'character varying[]':
      return [canary];
    case 'jsonb':
    case 'json':
      return { [CANARY]: canary };
    case 'bytea':
      return `\\x${Buffer.from(canary).toString('hex')}`;
    case 'uuid':
      return ids[column.column] ?? randomUUID();
    case 'boolean':
      return true;
    case 'date':
      return new Date().toISOString().slice(0, 10);
    case 'timestamp with time zone':
      return new Date(Date.now() + (/expires|until|next/.test(column.column) ? 3_600_000 : 0)).toISOString();
    default:
      return TEXTS.has(column.type) ? canary : 1;
  }
}

/**
 * Fills every column of every private table with a canary, one row each, about one entry that the public sees.
 *
 * @returns the words of the canaries, by which whoever reads what they should not would find them
 */
export async function plantCanaries(register: Register, entryId: string): Promise<string[]> {
  const columns = await register.query<Column>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, a.attgenerated = '' AND a.attidentity = '' AS "isTyped"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname, a.attnum`,
  );
  const tables = [...new Set(columns.map(({ table }) => table))].filter((table) => !isPublicTable(table));
  // This database is thrown away: what a canary is not, a code or the id of a row, is not asked of it.
  const constraints = await register.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint WHERE contype IN ('c', 'f') AND conrelid = ANY (SELECT oid FROM pg_class WHERE relname = ANY ($1))`,
    [tables],
  );
  for (const { table, name } of constraints) await register.query(`ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${name}" CASCADE`);
  const ids = { entry_id: entryId, person_id: randomUUID(), contact_id: randomUUID() };
  const words: string[] = [];
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table && column.isTyped);
    const row = Object.fromEntries(own.map((column) => [column.column, column.column === 'id' ? (column.type === 'uuid' ? (ids[`${table}_id` as keyof typeof ids] ?? randomUUID()) : 1) : valueFor(column, ids)]));
    const names = own.map(({ column }) => `"${column}"`).join(', ');
    await register.query(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb) ON CONFLICT DO NOTHING`, [JSON.stringify(row)]);
    words.push(...own.filter((column) => TEXTS.has(column.type) && REAL[`${table}.${column.column}`] === undefined).map(wordOf));
  }
  return words;
}

/** The tables that search answers from, as text. */
export async function readShadows(register: Register): Promise<string[]> {
  const tables = await register.query<{ table: string }>(`SELECT relname AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname LIKE 'search\\_%'`);
  const texts: string[] = [];
  for (const { table } of tables) {
    const rows = await register.query<{ text: string }>(`SELECT t::text AS text FROM "${table}" t`);
    texts.push(`${table} ${rows.map(({ text }) => text).join('\n')}`);
  }
  return texts;
}
