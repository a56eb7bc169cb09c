import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadReferenceLists,
  migrateRegister,
  openRegister,
  registerMigrations,
  startEmbeddedDatabase,
  type Register,
} from '@portulan/register';
import { createSearch, searchMigrations, type Search } from '@portulan/search';
import { generateDirectory } from './generator/generate-directory.js';
import { SIZES, type Size } from './generator/sizes.js';

export interface BenchDatabase {
  readonly dataDir: string;
  readonly size: Size;
  readonly register: Register;
  readonly search: Search;
  close(): Promise<void>;
}

/**
 * Opens the generated directory of a size, kept between runs; the first time it is generated and indexed.
 *
 * @param isIndexed false where nothing is searched: composing documents for a million takes hours, and the map asks for none.
 */
export async function openBenchDatabase(
  folder: string,
  size: Size,
  say: (sentence: string) => void,
  { isIndexed = true }: { isIndexed?: boolean } = {},
): Promise<BenchDatabase> {
  const whole = join(folder, size);
  const dataDir = isIndexed || existsSync(whole) ? whole : join(folder, `${size}-map`);
  const embedded = await startEmbeddedDatabase({ dataDir });
  const register = await openRegister(embedded.config);
  await migrateRegister(register, [...registerMigrations, ...searchMigrations]);
  await loadReferenceLists(register);
  const search = await createSearch({ register, log: say });
  const [{ count } = { count: 0 }] = await register.query<{ count: number }>('SELECT count(*)::integer AS count FROM entry');
  const wanted = Object.values(SIZES[size]).reduce((sum, part) => sum + part, 0);
  if (count === 0) {
    say(`Generating size ${size}: ${wanted} entries…`);
    await generateDirectory(register, size);
    if (isIndexed) await search.rebuild();
    await register.query('VACUUM ANALYZE');
  } else if (count !== wanted) throw new Error(`${dataDir} holds ${count} entries, not the ${wanted} of size ${size}. Remove that folder and run again.`);
  return {
    dataDir,
    size,
    register,
    search,
    close: async () => {
      await search.close();
      await register.close();
      await embedded.stop();
    },
  };
}
