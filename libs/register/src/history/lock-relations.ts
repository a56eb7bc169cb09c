import type { UnitOfWork } from '../database/index.js';
import { readEntries, type PresentEntry } from '../entries/index.js';

/** Whatever names an entry: cooperations by their sides, projects by participants, funders and their cooperation. */
const RELATIONS = `
  SELECT cooperation_id AS id FROM cooperation_side WHERE actor_id = $1
  UNION SELECT project_id FROM participation WHERE actor_id = $1
  UNION SELECT project_id FROM funding WHERE funder_id = $1
  UNION SELECT id FROM project WHERE cooperation_id = $1`;

/**
 * The entries that name an absorbed one, locked with it: none changes, and none comes to name it, until the transaction
 * ends.
 *
 * @param pair the two actors that are merged or parted, whatever their room
 */
export async function lockRelations(unit: UnitOfWork, pair: readonly string[], absorbedId: string): Promise<PresentEntry[]> {
  const list = async () => (await unit.query<{ id: string }>(RELATIONS, [absorbedId])).map(({ id }) => id);
  await readEntries(unit, await list(), { lock: true });
  // Whoever is about to name one of the two holds its row: this waits for it, and those to come wait for us.
  await unit.query(`SELECT 1 FROM actor WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [pair]);
  await unit.query(`SELECT 1 FROM cooperation WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [pair]);
  return readEntries(unit, await list(), { lock: true });
}
