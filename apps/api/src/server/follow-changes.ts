import type { Register } from '@portulan/register';
import type { Tiles } from '@portulan/tiles';
import type { ServedVersion } from './served-version.js';

const OUTBOX_CHANNEL = 'portulan_outbox';
/** The documents follow the outbox a moment after its notice. */
const POLL_MS = 500;

/**
 * Watches how far the search documents have followed the outbox, whichever server does it: lists have then another
 * version, and so has the map once it has been read again.
 *
 * @returns what stops it
 */
export async function followChanges(
  register: Register,
  tiles: Tiles,
  version: ServedVersion,
  log: (sentence: string) => void,
): Promise<() => Promise<void>> {
  let position = await readPosition(register);
  version.moveLists(position);
  version.moveMap(position);
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      const next = await readPosition(register);
      if (next === position) return;
      position = next;
      version.moveLists(next);
      await tiles.refresh();
      version.moveMap(next);
    } catch (failure) {
      log(`The map could not follow the latest changes and will try again; nothing is lost. (${String(failure)})`);
    } finally {
      isLooking = false;
    }
  };
  const unlisten = await register.listen(OUTBOX_CHANNEL, () => void look());
  const timer = setInterval(() => void look(), POLL_MS);
  return async () => {
    clearInterval(timer);
    await unlisten();
  };
}

async function readPosition(register: Register): Promise<string> {
  const rows = await register.query<{ position: string }>(
    `SELECT string_agg(consumer || ' ' || transaction_id || ' ' || id, ',' ORDER BY consumer) AS position FROM outbox_cursor`,
  );
  return rows[0]?.position ?? '0';
}
