import { setTimeout as wait } from 'node:timers/promises';
import { ENTRY_ROOMS } from '@portulan/domain';
import type { Queryable, Register, UnitOfWork } from '@portulan/register';
import { DOCUMENT_COLUMNS } from '../documents/index.js';

export const NEXT_TABLE = 'next_search_document';
const NEXT = 'next_';

/**
 * Readers wait behind whoever waits for the table. So we ask for so long only, then let them pass and ask again; it is
 * less than the second after which the server takes two that wait for each other for a deadlock.
 */
const LOCK_TIMEOUT_MS = 200;
const LOCK_PAUSE_MS = 100;
const LOCK_TRIES = 1000;
const LOCK_NOT_AVAILABLE = '55P03';

const DROP_SQL = `DROP TABLE IF EXISTS ${NEXT_TABLE}`;
const CREATE_SQL = `
CREATE TABLE ${NEXT_TABLE} (LIKE search_document INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING IDENTITY INCLUDING STORAGE INCLUDING COMMENTS)
  WITH (toast_tuple_target = 8160, autovacuum_enabled = false)`;

/**
 * Everything kept that has not been made anew: what was equal, other rooms, entries that are no more. By id, as an entry new
 * to us may have been given another number meanwhile by whoever follows the outbox.
 */
const KEEP_SQL = `
INSERT INTO ${NEXT_TABLE} OVERRIDING SYSTEM VALUE SELECT d.* FROM search_document d
WHERE NOT EXISTS (SELECT 1 FROM ${NEXT_TABLE} n WHERE n.id = d.id)`;

const INDEXES_SQL = `
SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition, i.indisprimary AS "isPrimary",
  EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u')) AS "isConstraint"
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 'search_document'::regclass ORDER BY i.indisprimary DESC, c.relname`;

/** What rows are looked up by. To gather figures of the wide columns, which nobody asks for, takes longer than an index. */
const LOOKED_UP = 'ord, room, id, version, change, removed';
/** Some thousand rows tell enough of columns like these; as a rule ten times as many would be read. */
const FIGURES = 20;

/** Those that the outbox brought up to date since the documents were read: they are newer. All rooms are named, as changes are found by room. */
const NEWER = `room = ANY ($2::text[]) AND change > $1::bigint`;
const NEWER_SQL = [
  `DELETE FROM ${NEXT_TABLE} WHERE id IN (SELECT id FROM search_document WHERE ${NEWER})`,
  `INSERT INTO ${NEXT_TABLE} OVERRIDING SYSTEM VALUE SELECT * FROM search_document WHERE ${NEWER}`,
];

const COLUMNS = DOCUMENT_COLUMNS.join(', ');
const IN_PLACE_SQL = [
  `UPDATE search_document d SET (${COLUMNS}, removed, change) = (SELECT ${DOCUMENT_COLUMNS.map((column) => `n.${column}`).join(', ')}, false, nextval('search_change'))
   FROM ${NEXT_TABLE} n WHERE n.id = d.id AND d.change <= $1::bigint`,
  `INSERT INTO search_document (ord, room, id, ${COLUMNS}, change) OVERRIDING SYSTEM VALUE
   SELECT ord, room, id, ${COLUMNS}, nextval('search_change') FROM ${NEXT_TABLE} n WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.id = n.id)`,
];

const TRIGGERS_SQL = `SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgrelid = 'search_document'::regclass AND NOT tgisinternal`;

interface Index {
  readonly name: string;
  readonly definition: string;
  readonly isPrimary: boolean;
  readonly isConstraint: boolean;
}

/**
 * An empty table beside the one in force: what a rebuild that was cut short left is thrown away. Its indexes are there from the
 * start: rows come nearly in their order, from several at once, where whoever builds an index afterwards reads every row alone.
 */
export async function createNextTable(register: Register): Promise<void> {
  await register.transaction(async (unit) => {
    await unit.query(DROP_SQL);
    await unit.query(CREATE_SQL);
    for (const index of await unit.query<Index>(INDEXES_SQL)) await buildIndex(unit, index);
  });
}

export async function dropNextTable(register: Register): Promise<void> {
  await register.query(DROP_SQL);
}

/**
 * Writes the documents of the next table, which are few, into the table in force. The caller holds the lock of the one writer.
 *
 * @param reached the last change known when the documents were read; those changed since are newer
 */
export async function writeInPlace(unit: UnitOfWork, reached: string): Promise<void> {
  const [update, insert] = IN_PLACE_SQL as [string, string];
  await unit.query(update, [reached]);
  await unit.query(insert);
}

/**
 * Makes the next table fit to be read.
 *
 * @param isWhole false where something kept was not made anew, and is taken over
 */
export async function completeNextTable(register: Register, isWhole: boolean): Promise<void> {
  await register.transaction(async (unit) => {
    await unit.query(`SET LOCAL work_mem = '64MB'`);
    await unit.query('SET LOCAL jit = off');
    if (!isWhole) await unit.query(KEEP_SQL);
    await unit.query(`SET LOCAL default_statistics_target = ${FIGURES}`);
    await unit.query(`ANALYZE ${NEXT_TABLE} (${LOOKED_UP})`);
  });
}

async function buildIndex(unit: Queryable, { name, definition, isPrimary, isConstraint }: Index): Promise<void> {
  const [, unique = '', body = ''] = /^CREATE (UNIQUE )?INDEX .+? ON .+? (USING .+)$/s.exec(definition) ?? [];
  await unit.query(`CREATE ${unique}INDEX ${NEXT}${name} ON ${NEXT_TABLE} ${body}`);
  if (isConstraint) await unit.query(`ALTER TABLE ${NEXT_TABLE} ADD CONSTRAINT ${NEXT}${name} ${isPrimary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${NEXT}${name}`);
}

/**
 * Puts the next table in the place of the one in force. The caller holds the lock of the one writer. A reader sees the one
 * or the other, whole.
 *
 * @param reached the last change known when the documents were read; those changed since are taken as they are
 * @param last the last change given in the next table: numbers go on from there
 */
export async function swapNextTable(unit: UnitOfWork, reached: string, last: string): Promise<void> {
  for (const sql of NEWER_SQL) await unit.query(sql, [reached, ENTRY_ROOMS]);
  const indexes = await unit.query<Index>(INDEXES_SQL);
  const triggers = await unit.query<{ definition: string }>(TRIGGERS_SQL);
  await lockTables(unit);
  await unit.query(`SELECT setval('${NEXT_TABLE}_ord_seq', last_value, is_called) FROM search_document_ord_seq`);
  await unit.query(`SELECT setval('search_change', $1::bigint)`, [last]);
  await unit.query('DROP TABLE search_document');
  await unit.query(`ALTER TABLE ${NEXT_TABLE} RENAME TO search_document`);
  await unit.query('ALTER TABLE search_document RESET (autovacuum_enabled)');
  await unit.query(`ALTER SEQUENCE ${NEXT_TABLE}_ord_seq RENAME TO search_document_ord_seq`);
  for (const { name } of indexes) await unit.query(`ALTER INDEX ${NEXT}${name} RENAME TO ${name}`);
  for (const { definition } of triggers) await unit.query(definition);
}

async function lockTables(unit: UnitOfWork): Promise<void> {
  // Holds up neither readers nor writers, and sends away a vacuum, which else could keep us waiting for minutes.
  await unit.query('LOCK TABLE search_document IN SHARE UPDATE EXCLUSIVE MODE');
  await unit.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
  for (let tries = 1; ; tries++) {
    await unit.query('SAVEPOINT before_lock');
    try {
      await unit.query('LOCK TABLE search_document IN ACCESS EXCLUSIVE MODE');
      return;
    } catch (failure) {
      if (codeOf(failure) !== LOCK_NOT_AVAILABLE || tries === LOCK_TRIES) throw failure;
      await unit.query('ROLLBACK TO SAVEPOINT before_lock');
      await wait(LOCK_PAUSE_MS);
    }
  }
}

const codeOf = (failure: unknown): unknown => (failure as { readonly code?: unknown }).code;
