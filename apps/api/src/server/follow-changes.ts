import type { Register } from '@portulan/register';
import type { Tiles } from '@portulan/tiles';
import type { ServedVersion } from './served-version.js';

const OUTBOX_CHANNEL = 'portulan_outbox';
/** The documents follow the outbox a moment after its notice. */
const POLL_MS = 500;

/**
 * Watches how far the search documents have followed the outbox, whichever server does it, and has the map follow it: lists
 * have then another version, and so has the map once it has taken the changes in.
 *
 * @returns what stops it
 */
export async function followChanges(
  register: Register,
  tiles: Tiles,
  version: ServedVersion,
  log: (sentence: string) => void,
): Promise<() => Promise<void>> {
  const looks = [
    lookOne(async () => version.moveLists(await readPosition(register)), () => log('The lists cannot be followed while the database is away.')),
    lookOne(
      async () => version.moveMap(await tiles.refresh()),
      (failure) => log(`The map could not follow the latest changes and will try again; nothing is lost. (${String(failure)})`),
    ),
  ];
  version.moveLists(await readPosition(register));
  const look = () => looks.forEach((one) => one());
  look();
  const unlisten = await register.listen(OUTBOX_CHANNEL, look);
  const timer = setInterval(look, POLL_MS);
  return async () => {
    clearInterval(timer);
    await unlisten();
  };
}

/** One look at a time; a call during a look is followed by another look. A failure is told once, until one succeeds. */
function lookOne(work: () => Promise<void>, onFailure: (failure: unknown) => void): () => void {
  let isLooking = false;
  let isCalled = false;
  let hasFailed = false;
  const look = async () => {
    isCalled = false;
    try {
      await work();
      hasFailed = false;
    } catch (failure) {
      if (!hasFailed) onFailure(failure);
      hasFailed = true;
    }
  };
  return () => {
    isCalled = true;
    if (isLooking) return;
    isLooking = true;
    void (async () => {
      while (isCalled) await look();
      isLooking = false;
    })();
  };
}

async function readPosition(register: Register): Promise<string> {
  const rows = await register.query<{ position: string }>(
    `SELECT string_agg(consumer || ' ' || transaction_id || ' ' || id, ',' ORDER BY consumer) AS position FROM outbox_cursor`,
  );
  return rows[0]?.position ?? '0';
}
