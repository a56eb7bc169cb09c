import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { TestDatabase } from '@portulan/testing';

const LOOK_MS = 20;

/**
 * Waits until a child process says that its first batch is written, holds it back inside the transaction of a later one, by
 * the table given, and kills it there.
 *
 * @returns its exit code and the signal that ended it
 */
export async function killInTheMiddle({ register }: TestDatabase, child: ChildProcessByStdio<null, Readable, null>, table: string): Promise<unknown[]> {
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return register.transaction(async ({ query }) => {
    await query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    // The child now writes entries and waits for us with its transaction open.
    for (;;) {
      const [blocked] = await register.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT l.granted`,
      );
      if ((blocked?.count ?? 0) > 0) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    child.kill('SIGKILL');
    return ended;
  });
}
