import { types, type ClientConfig } from 'pg';
import type { DatabaseConfig } from './database-config.js';

const DATE = types.builtins.DATE;

/** A day is a day: read as text, it does not slip to the one before in another time zone. */
const readTypes: ClientConfig['types'] = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === DATE && format !== 'binary' ? (value: string) => value : types.getTypeParser(id, format as 'text'),
};

/** What every connection of ours is opened with. */
export function clientConfig(config: DatabaseConfig): ClientConfig {
  const shared: ClientConfig = {
    types: readTypes,
    application_name: 'portulan',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
  if ('url' in config) return { ...shared, connectionString: config.url };
  const { host, port, user, password, database } = config;
  return { ...shared, host, port, user, password, database };
}
