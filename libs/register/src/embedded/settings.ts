/** How the server is reached: a folder for its Unix socket, or a TCP port on loopback where there are none. */
export type ServerDoor = { readonly socketFolder: string; readonly port: number } | { readonly tcpPort: number };

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The whole of `postgresql.conf`, written anew at every start: the settings belong to the code that counts on them.
 * Meant for a small machine: a few hundred megabytes, two cores, a solid-state disk.
 *
 * @param durable false for tests only: after a crash of the machine the data may be lost
 */
export function writeSettings(door: ServerDoor, { durable }: { durable: boolean }): string {
  const reach =
    'socketFolder' in door
      ? [
          `listen_addresses = ''`,
          `port = ${door.port}`,
          `unix_socket_directories = ${quote(door.socketFolder)}`,
          `unix_socket_permissions = 0700`,
        ]
      : [`listen_addresses = '127.0.0.1'`, `port = ${door.tcpPort}`, `unix_socket_directories = ''`];
  const durability = durable
    ? ['max_wal_size = 512MB']
    : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'max_wal_size = 4GB', 'autovacuum = off'];
  return [
    '# Written by Portulan at every start: changes made here are lost.',
    ...reach,
    'password_encryption = scram-sha-256',
    'max_connections = 60',
    'shared_buffers = 256MB',
    'work_mem = 16MB',
    'maintenance_work_mem = 64MB',
    'effective_cache_size = 512MB',
    'random_page_cost = 1.1',
    'jit = off',
    'max_worker_processes = 4',
    'max_parallel_workers_per_gather = 0',
    'autovacuum_max_workers = 1',
    // On PostgreSQL 18 the other methods start worker processes or need a kernel that lets them.
    'io_method = sync',
    'wal_level = minimal',
    'max_wal_senders = 0',
    'huge_pages = off',
    'timezone = UTC',
    'log_timezone = UTC',
    'datestyle = iso',
    'log_min_messages = warning',
    'log_min_error_statement = panic',
    ...durability,
    '',
  ].join('\n');
}
