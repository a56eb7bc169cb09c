import { accept, refuse, type EntryRoom, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { HandOverRow } from '../curation/index.js';
import { rowsOf, writeRows, type Queryable, type Register } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries, type ChangeStamp, type SavedEntry } from '../entries/index.js';
import { attemptChange } from '../history/index.js';

/**
 * Offers an entry to another network; until it accepts, the entry stays with its keeper. A later offer takes the place of
 * one that waits.
 *
 * @returns the id of the offer; refused with `entry-unknown`, `keeper-same` or `network-unknown`
 */
export function submitHandOver(register: Register, offer: { readonly entryId: string; readonly toNetwork: string }, author: string): Promise<Outcome<string>> {
  return attemptChange(register, async (unit) => {
    const [entry] = await readEntries(unit, [offer.entryId], { lock: true });
    if (entry === undefined || entry.content.state === 'archived') return refuse('entry-unknown', 'There is no such entry (any more).', 'entryId');
    if (entry.keeper === offer.toNetwork) return refuse('keeper-same', 'This network keeps it already.', 'toNetwork');
    const [network] = await unit.query(`SELECT id FROM network WHERE id = $1`, [offer.toNetwork]);
    if (network === undefined) return refuse('network-unknown', 'There is no such network.', 'toNetwork');
    await unit.query(`DELETE FROM hand_over WHERE entry_id = $1 AND answered_at IS NULL`, [offer.entryId]);
    const id = newId();
    await writeRows(unit.manager, rowsOf(HandOverRow, [{ id, ...offer, fromNetwork: entry.keeper, offeredBy: author }]));
    return accept(id);
  });
}

/**
 * Accepts or declines an entry that was offered: accepted, the network is its keeper, in a revision of its own.
 *
 * @returns the entry when it changed hands; refused with `offer-unknown` (answered, or replaced by a later one) or
 * `keeper-changed` (it went elsewhere meanwhile)
 */
export function reviewHandOver(register: Register, offerId: string, isAccepted: boolean, stamp: ChangeStamp): Promise<Outcome<SavedEntry | null>> {
  return attemptChange(register, async (unit) => {
    const [offer] = await unit.query<Pick<HandOverRow, 'entryId' | 'fromNetwork' | 'toNetwork'>>(
      `UPDATE hand_over SET answered_at = now(), answered_by = $2, is_accepted = $3 WHERE id = $1 AND answered_at IS NULL
       RETURNING entry_id AS "entryId", from_network AS "fromNetwork", to_network AS "toNetwork"`,
      [offerId, stamp.author, isAccepted],
    );
    if (offer === undefined) return refuse('offer-unknown', 'This offer is answered already, or a later one took its place.');
    if (!isAccepted) return accept(null);
    const [entry] = await readEntries(unit, [offer.entryId], { lock: true });
    if (entry === undefined || entry.keeper !== offer.fromNetwork) return refuse('keeper-changed', 'The entry went to another network meanwhile.');
    const content = { ...entry.content, keeper: offer.toNetwork };
    const [saved] = await saveEntries(unit, [draftContent(entry.id, content, await readHashes(unit, [entry.id]))], stamp);
    return accept(saved ?? null);
  });
}

/** A network, named. */
export interface NamedNetwork {
  readonly id: string;
  readonly label: string;
}

export interface OpenHandOver {
  readonly id: string;
  readonly entryId: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  /** The other one: who offers, seen by whom it is offered to; null: nobody keeps it. */
  readonly network: NamedNetwork | null;
  /** ISO day. */
  readonly offeredOn: string;
}

const OPEN = (other: 'from_network' | 'to_network') => `
  SELECT h.id, h.entry_id AS "entryId", e.room, e.slug, coalesce(a.label, p.title, e.slug) AS label,
    (SELECT jsonb_build_object('id', n.id, 'label', n.label) FROM network n WHERE n.id = h.${other}) AS network, to_char(h.offered_at, 'YYYY-MM-DD') AS "offeredOn"
  FROM hand_over h JOIN entry e ON e.id = h.entry_id AND e.state <> 'archived' LEFT JOIN actor a ON a.id = e.id LEFT JOIN project p ON p.id = e.id
  WHERE h.answered_at IS NULL`;

/** The entries that wait for a network to accept them, the oldest offer first. */
export const listHandOvers = (queryable: Queryable, network: string): Promise<OpenHandOver[]> =>
  queryable.query<OpenHandOver>(`${OPEN('from_network')} AND h.to_network = $1 ORDER BY h.offered_at, h.id`, [network]);

/** The entries that a network offers and that wait for an answer, the oldest offer first. */
export const listOffers = (queryable: Queryable, network: string): Promise<OpenHandOver[]> =>
  queryable.query<OpenHandOver>(`${OPEN('to_network')} AND h.from_network = $1 ORDER BY h.offered_at, h.id`, [network]);
