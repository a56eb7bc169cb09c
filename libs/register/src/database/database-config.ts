/** Where a PostgreSQL is: an address, or a host (for a Unix socket, its folder) with its port. */
export type DatabaseConfig =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password?: string;
      readonly database: string;
    };

/** The same server and the same person, another database. */
export function withDatabase(config: DatabaseConfig, database: string): DatabaseConfig {
  if (!('url' in config)) return { ...config, database };
  const url = new URL(config.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { url: url.href };
}

/** The place of a database without its secret, for messages and logs. */
export function describeDatabase(config: DatabaseConfig): string {
  if (!('url' in config)) return `${config.database} at ${config.host}:${config.port}`;
  try {
    const url = new URL(config.url);
    return `${decodeURIComponent(url.pathname.slice(1))} at ${url.host}`;
  } catch {
    return 'the database of the given address';
  }
}
