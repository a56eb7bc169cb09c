import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadReferenceLists,
  migrateRegister,
  openRegister,
  registerMigrations,
  withDatabase,
  type DatabaseConfig,
  type Migration,
  type Register,
} from '@portulan/register';
import { withTestServer, workspaceRoot } from './test-server.js';

export interface TestDatabase {
  readonly register: Register;
  /** Reaches the same database from elsewhere, a child process for example. */
  readonly config: DatabaseConfig;
  /** Closes the register and throws the database away. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Those of the register by default; a library that has more gives all of them. */
  readonly migrations?: readonly Migration[];
  /** `migrated` with the reference lists by default; `bare` has the schema alone, `empty` nothing at all. */
  readonly filled?: 'migrated' | 'bare' | 'empty';
  readonly poolSize?: number;
}

/**
 * A fresh database for one spec file, on a real PostgreSQL: the copy of a template that is migrated and filled once.
 *
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await openTestDatabase(); });
 * afterAll(() => database.drop());
 */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { migrations = registerMigrations, filled = 'migrated', poolSize = 5 } = options;
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const server = await withTestServer(async (config) => {
    const template = filled === 'empty' ? 'template0' : await ensureTemplate(config, migrations, filled);
    await administer(config, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    return config;
  });
  const config = withDatabase(server, name);
  const register = await openRegister(config, { poolSize });
  return {
    register,
    config,
    drop: async () => {
      await register.close();
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function ensureTemplate(server: DatabaseConfig, migrations: readonly Migration[], filled: 'migrated' | 'bare'): Promise<string> {
  const name = `template_${filled}_${digestSources(migrations)}`;
  const admin = await openRegister(server, { poolSize: 1 });
  try {
    const found = await admin.query(`SELECT 1 FROM pg_database WHERE datname = $1`, [name]);
    if (found.length > 0) return name;
    // Under its final name only once whole: a run that is killed half-way leaves nothing that looks ready.
    const draft = `${name}_making`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    const register = await openRegister(withDatabase(server, draft), { poolSize: 1 });
    try {
      await migrateRegister(register, migrations);
      if (filled === 'migrated') await loadReferenceLists(register);
      await register.query('VACUUM ANALYZE');
    } finally {
      await register.close();
    }
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await admin.close();
  }
}

/** Another schema or other lists are another template: what both are made of is taken by date and size. */
function digestSources(migrations: readonly Migration[]): string {
  const digest = createHash('sha256').update(migrations.map((migration) => migration.name).join());
  for (const library of ['domain', 'register', 'search', 'tiles', 'exchange', 'observatory']) {
    const source = join(workspaceRoot, 'libs', library, 'src');
    if (!existsSync(source)) continue;
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
      library === 'register' || library === 'domain' ? /\.(ts|csv|json)$/.test(path) && !/spec\.ts$/.test(path) : path.startsWith('migrations'),
    );
    for (const path of files.sort()) {
      const { mtimeMs, size } = statSync(join(source, path));
      digest.update(`${library}/${path} ${mtimeMs} ${size}\n`);
    }
  }
  return digest.digest('hex').slice(0, 12);
}

async function administer(server: DatabaseConfig, sql: string): Promise<void> {
  const admin = await openRegister(server, { poolSize: 1 });
  try {
    await admin.query(sql);
  } finally {
    await admin.close();
  }
}
