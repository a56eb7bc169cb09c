import { accept, refuse, type Outcome, type WorkFilter, type WorkList } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, Register } from '../database/index.js';

/** A list of the board with its filters, that staff keep under a name. */
export interface SavedList {
  readonly id: string;
  readonly name: string;
  readonly list: WorkList;
  readonly filter: WorkFilter;
}

const MOST_LISTS = 50;

/** The lists that a network keeps, by name. */
export const listSavedLists = (queryable: Queryable, network: string): Promise<SavedList[]> =>
  queryable.query<SavedList>(`SELECT id, name, list, filter FROM saved_list WHERE network = $1 ORDER BY name COLLATE "fr-x-icu", id`, [network]);

/**
 * Keeps a filtered list under a name, for the whole staff of a network. A name that is there already is that of the new one.
 *
 * @returns refused with `name-missing` or `too-many-lists`
 */
export async function saveList(register: Register, network: string, { name, list, filter }: Omit<SavedList, 'id'>, author: string): Promise<Outcome<string>> {
  const called = name.trim();
  if (called === '') return refuse('name-missing', 'A list is kept under a name.', 'name');
  return register.transaction(async (unit) => {
    const [count] = await unit.query<{ others: number }>(`SELECT count(*)::integer AS others FROM saved_list WHERE network = $1 AND name <> $2`, [network, called]);
    if ((count?.others ?? 0) >= MOST_LISTS) return refuse('too-many-lists', `A network keeps ${MOST_LISTS} lists at most: drop one first.`);
    const [row] = await unit.query<{ id: string }>(
      `INSERT INTO saved_list (id, network, name, list, filter, author) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (network, name) DO UPDATE SET list = excluded.list, filter = excluded.filter, author = excluded.author, created_at = now() RETURNING id`,
      [newId(), network, called, list, JSON.stringify(filter), author],
    );
    return accept(row?.id ?? '');
  });
}

/** Lets a list go; its entries stay as they are. */
export async function dropSavedList(queryable: Queryable, network: string, id: string): Promise<void> {
  await queryable.query(`DELETE FROM saved_list WHERE network = $1 AND id = $2`, [network, id]);
}
