import type { Register } from '@portulan/register';
import { ImportRefusal } from '../refusals/index.js';

/** Key of the advisory lock: any number, as long as nothing else in the database uses it. */
const IMPORT_LOCK = 7_267_881;

/**
 * Lets one import run at a time: two of them would each create the actors they have in common. The lock belongs to a
 * connection, so that a killed import frees it.
 *
 * @returns a function that frees it
 */
export async function holdImportLock(register: Register): Promise<() => Promise<void>> {
  const runner = register.dataSource.createQueryRunner();
  await runner.connect();
  const [answer] = (await runner.query('SELECT pg_try_advisory_lock($1) AS held', [IMPORT_LOCK])) as { held: boolean }[];
  if (answer?.held !== true) {
    await runner.release();
    throw new ImportRefusal('import-running', 'Another import is running on this database. Nothing was imported: wait until it ends and run this one again.');
  }
  return async () => {
    await runner.query('SELECT pg_advisory_unlock($1)', [IMPORT_LOCK]);
    await runner.release();
  };
}
