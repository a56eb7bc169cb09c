import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import {
  migrateRegister,
  pendingMigrations,
  registerMigrations,
  registerRows,
  RegisterFailure,
  undoMigrations,
  type Migration,
  type Register,
} from '../index.js';

/** Everything that stands in the schema, by kind and name. */
const INVENTORY = `
  SELECT 'relation ' || relname AS thing FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND relkind IN ('r', 'v', 'S', 'i')
  UNION ALL SELECT 'function ' || p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'
  UNION ALL SELECT 'extension ' || extname FROM pg_extension
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
    WHERE n.nspname = 'public' AND conrelid <> 0
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

describe('the migrations', () => {
  let database: TestDatabase;
  let register: Register;
  beforeEach(async () => {
    database = await openTestDatabase({ filled: 'empty' });
    ({ register } = database);
  });
  afterEach(() => database.drop());

  const NAMES = [
    ...['0001-foundation', '0003-completed-projects', '0004-shown-places', '0025-short-links', '0030-people'],
    ...['0040-entry-merges', '0041-duplicates', '0042-proposals', '0043-representative-limit', '0050-sheets'],
    '0060-campaigns',
    ...['0063-contacts', '0064-messages', '0065-retention'],
    ...['0066-web-links', '0067-bulk-edits', '0068-network-fronts'],
    ...['0069-unfinished-forms', '0070-sheet-encoding', '0071-form-windows', '0072-night-rounds', '0073-dormancy', '0074-ask-about-oneself', '0078-kept-atlases'],
    '0080-territories-in-english',
  ];
  const listThings = async () => (await register.query<{ thing: string }>(INVENTORY)).map(({ thing }) => thing);

  it('go up, down and up again: nothing is left in between, and the same comes back', async () => {
    const before = await listThings();
    expect(await pendingMigrations(register, registerMigrations)).toEqual(NAMES);
    expect(await migrateRegister(register, registerMigrations)).toEqual(NAMES);
    const up = await listThings();
    expect(up.length).toBeGreaterThan(before.length + 100);
    expect(await undoMigrations(register, registerMigrations)).toEqual([...NAMES].reverse());
    expect(await listThings()).toEqual(before);
    await migrateRegister(register, registerMigrations);
    expect(await listThings()).toEqual(up);
  });

  it('run once, even when two servers start together', async () => {
    const runs = await Promise.all([migrateRegister(register, registerMigrations), migrateRegister(register, registerMigrations)]);
    expect(runs.flat()).toEqual(NAMES);
    expect(await pendingMigrations(register, registerMigrations)).toEqual([]);
  });

  it('refuse a database that a newer version made, and change nothing', async () => {
    await migrateRegister(register, registerMigrations);
    await register.query(`INSERT INTO migration (name) VALUES ('0999-to-come')`);
    const failure: unknown = await migrateRegister(register, registerMigrations).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(RegisterFailure);
    expect((failure as RegisterFailure).code).toBe('database-newer');
    expect((failure as RegisterFailure).sentence).toContain('0999-to-come');
  });

  it('leave nothing of a set of which one fails', async () => {
    class Broken {
      readonly name = '0002-broken';
      async up(): Promise<void> {
        throw new Error('the second failed');
      }
      async down(): Promise<void> {
        throw new Error('never up');
      }
    }
    const before = await listThings();
    const both: Migration[] = [...registerMigrations, Broken];
    await expect(migrateRegister(register, both)).rejects.toThrow('the second failed');
    expect(await listThings()).toEqual(before);
  });

  it('are what the entities say, column by column', async () => {
    await migrateRegister(register, registerMigrations);
    const columns = await register.query<{ table: string; column: string; type: string; nullable: boolean; key: boolean; generated: boolean }>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
         coalesce(a.attnum = ANY (k.conkey), false) AS key, a.attgenerated <> '' AS generated
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1, 2`,
    );
    const described = registerRows.flatMap((row) => {
      const { tableName, columns: list } = register.dataSource.getMetadata(row);
      return list.map((column) => ({
        table: tableName,
        column: column.databaseName,
        type: describeType(String(column.type), column.isArray, column.precision, column.scale),
        nullable: column.isNullable,
        key: column.isPrimary,
        generated: !column.isInsert,
      }));
    });
    const byName = (a: { table: string; column: string }, b: { table: string; column: string }) =>
      `${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1;
    const queues = ['migration', 'outbox', 'outbox_cursor', 'reference_list'];
    // Every write to these is a condition and a deed in one statement (spent once, counted, one role a network): SQL alone.
    const withoutEntity = [
      'short_link',
      ...['person', 'person_grant', 'person_identity', 'entry_representative', 'session', 'invitation', 'one_time_token'],
      ...['recovery_code', 'attempt', 'security_event', 'letter'],
      ...['sheet', 'sheet_row', 'sheet_habit'],
      ...['contact', 'contact_consent', 'contact_change', 'private_access', 'contact_message'],
      ...['network_retention', 'retention_run', 'erasure'],
      ...['web_link', 'web_link_round', 'bulk_edit', 'bulk_edit_entry', 'saved_list', 'network_front'],
      ...['campaign', 'campaign_entry', 'campaign_recipient', 'campaign_mail', 'campaign_token', 'campaign_sender', 'unsubscribed_address'],
      ...['unfinished_form', 'night_round', 'erasure_request', 'kept_atlas'],
    ];
    expect(described.sort(byName)).toEqual(columns.filter(({ table }) => ![...queues, ...withoutEntity].includes(table)).sort(byName));
  });
});

function describeType(type: string, isArray: boolean, precision: number | null | undefined, scale: number | undefined): string {
  const full = type === 'timestamptz' ? 'timestamp with time zone' : type === 'numeric' ? `numeric(${precision},${scale})` : type;
  return isArray ? `${full}[]` : full;
}
