import { loadStarterDirectory } from '@portulan/exchange';
import { loadReferenceLists } from '@portulan/register';
import type { Configuration } from '../configuration/index.js';
import type { OpenDatabase } from './open-database.js';

/** Brings the official lists up to date and, in an empty directory that wants it, loads the starter directory. */
export async function fillDatabase({ register, isEmbedded }: OpenDatabase, configuration: Configuration, say: (sentence: string) => void): Promise<void> {
  await loadReferenceLists(register);
  if (!(configuration.PORTULAN_STARTER ?? isEmbedded)) return;
  const [{ is_empty: isEmpty } = { is_empty: false }] = await register.query<{ is_empty: boolean }>(
    'SELECT NOT EXISTS (SELECT 1 FROM entry) AS is_empty',
  );
  if (!isEmpty) return;
  say('Loading the starter directory…');
  await loadStarterDirectory(register);
}
