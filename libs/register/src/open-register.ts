import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import {
  clientConfig,
  copyRowsFrom,
  copyRowsTo,
  describeDatabase,
  listenTo,
  RegisterFailure,
  SnakeCaseNaming,
  type DatabaseConfig,
  type Register,
  type UnitOfWork,
} from './database/index.js';
import { registerRows } from './rows.js';

export const OLDEST_SERVER_VERSION = 150_000;

/**
 * Opens a pool of connections to a PostgreSQL of version 15 or later.
 *
 * @throws RegisterFailure `database-unreachable` or `database-too-old`
 */
export async function openRegister(config: DatabaseConfig, { poolSize = 10 }: { poolSize?: number } = {}): Promise<Register> {
  const { connectionString, ...settings } = clientConfig(config);
  const dataSource = new DataSource({
    type: 'postgres',
    ...('url' in config ? { url: config.url } : {}),
    entities: registerRows,
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    installExtensions: false,
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    poolErrorHandler: () => undefined,
    extra: { ...settings, max: poolSize },
  });
  try {
    await dataSource.initialize();
  } catch (failure) {
    throw unreachable(config, failure);
  }
  const driver = dataSource.driver as PostgresDriver;
  const pool: Pool = driver.master;
  const register: Register = {
    config,
    dataSource,
    query: async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...params])).rows,
    prepared: async <Row extends object>(sql: string, params: readonly unknown[]) =>
      (await pool.query<Row>({ name: statementName(sql), text: sql, values: [...params] })).rows,
    transaction: (work) => runTransaction(dataSource, work),
    copyTo: (sql) => copyRowsTo(pool, sql),
    copyFrom: (sql, source) => copyRowsFrom(pool, sql, source),
    listen: (channel, onNotice) => listenTo(config, channel, onNotice),
    close: () => dataSource.destroy(),
  };
  await refuseOldServer(register);
  return register;
}

async function runTransaction<T>(dataSource: DataSource, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => {
    const runner = manager.queryRunner as QueryRunner;
    const query = async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
      (await runner.query(sql, [...params], true)).records as Row[];
    return work({ manager, query, prepared: query });
  });
}

const statementNames = new Map<string, string>();

/** PostgreSQL knows a prepared statement by a name of at most 63 bytes. */
function statementName(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  const name = `portulan-${createHash('sha1').update(sql).digest('hex')}`;
  statementNames.set(sql, name);
  return name;
}

async function refuseOldServer(register: Register): Promise<void> {
  const [server] = await register.query<{ version: number; text: string }>(
    `SELECT current_setting('server_version_num')::integer AS version, current_setting('server_version') AS text`,
  );
  if (server === undefined || server.version >= OLDEST_SERVER_VERSION) return;
  await register.close();
  throw new RegisterFailure(
    'database-too-old',
    `The PostgreSQL server of ${describeDatabase(register.config)} is version ${server.text}; Portulan needs version 15 or later. Nothing was changed.`,
  );
}

function unreachable(config: DatabaseConfig, failure: unknown): RegisterFailure {
  const reason = failure instanceof Error ? failure.message || String((failure as NodeJS.ErrnoException).code) : String(failure);
  return new RegisterFailure(
    'database-unreachable',
    `PostgreSQL could not be opened (${describeDatabase(config)}): ${reason}. Check that the server runs and that DATABASE_URL names it with the right user and password.`,
    { cause: failure },
  );
}
