import { Client } from 'pg';
import { clientConfig } from './connection.js';
import type { DatabaseConfig } from './database-config.js';

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/**
 * LISTEN on a connection of its own, which is opened again for as long as it takes when it breaks.
 *
 * @returns a function that stops listening
 */
export async function listenTo(
  config: DatabaseConfig,
  channel: string,
  onNotice: (payload: string) => void,
): Promise<() => Promise<void>> {
  let client: Client | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new Client(clientConfig(config));
    next.on('notification', (notice) => onNotice(notice.payload ?? ''));
    let lost = false;
    const onLoss = () => {
      if (lost || client !== next) return;
      lost = true;
      client = undefined;
      next.end().catch(() => undefined);
      reconnect(FIRST_RETRY_MS);
    };
    next.on('error', onLoss);
    next.on('end', onLoss);
    try {
      await next.connect();
      await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    } catch (failure) {
      next.end().catch(() => undefined);
      throw failure;
    }
    client = next;
  };

  const reconnect = (delay: number): void => {
    if (stopped) return;
    retry = setTimeout(() => {
      connect().then(
        () => (stopped ? client?.end() : onNotice('')),
        () => reconnect(Math.min(delay * 2, LONGEST_RETRY_MS)),
      );
    }, delay);
  };

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    const last = client;
    client = undefined;
    await last?.end();
  };
}
