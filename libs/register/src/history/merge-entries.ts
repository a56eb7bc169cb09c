import {
  accept,
  followMerges,
  leaveMerged,
  mergeContents,
  refuse,
  type EntryContent,
  type EntryRoom,
  type MergeChoices,
  type Outcome,
} from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { EntryMergeRow, type MergeStep } from '../curation/index.js';
import { rowsOf, writeRows, type Register, type UnitOfWork } from '../database/index.js';
import { draftContent, listMerged, readEntries, readHashes, saveEntries, type ChangeStamp, type PresentEntry } from '../entries/index.js';
import { attemptChange } from './attempt-change.js';
import { lockRelations } from './lock-relations.js';
import { refuseStale } from './restore-revision.js';

export interface EntriesToMerge {
  /** The entry that stays, and the version of it that whoever asks has seen. */
  readonly survivor: { readonly id: string; readonly version: number };
  /** The entry that is archived and redirects. */
  readonly absorbed: { readonly id: string; readonly version: number };
  readonly choices?: MergeChoices;
}

export interface MergedEntries {
  readonly mergeId: string;
  readonly room: EntryRoom;
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly steps: readonly MergeStep[];
}

/** Merges and their undoing go one after the other: each finds what the one before has left. */
export const lockMerges = (unit: UnitOfWork): Promise<object[]> => unit.query('SELECT pg_advisory_xact_lock(7067086)');

/**
 * Makes one entry of two: the survivor holds the fields chosen, lists united, every cooperation, project and funding that
 * named the absorbed one names it now, and the old addresses lead to it. Each entry touched gets a revision.
 *
 * @returns refused with `entry-unknown`, `same-entry`, `room-mixed`, `entry-merged`, `entry-archived`, `version-changed`,
 * or whatever rule the result would break (an actor on both sides of a cooperation, for example)
 */
export function mergeEntries(register: Register, request: EntriesToMerge, stamp: ChangeStamp): Promise<Outcome<MergedEntries>> {
  return attemptChange(register, async (unit) => {
    await lockMerges(unit);
    const pair = await readPair(unit, request);
    if (!pair.ok) return pair;
    const { survivor, absorbed } = pair.value;
    const relations = await lockRelations(unit, [survivor.id, absorbed.id], absorbed.id);
    const merged = new Map([[absorbed.id, survivor.id]]);
    const contents: (readonly [PresentEntry, EntryContent])[] = [
      // What only one may hold is let go before it is taken.
      [absorbed, leaveMerged(absorbed.content)],
      [survivor, mergeContents(survivor.content, absorbed.content, request.choices)],
      ...relations.map((entry) => [entry, followMerges(entry.content, merged)] as const),
    ];
    const hashes = await readHashes(unit, contents.map(([{ id }]) => id));
    const saved = await saveEntries(unit, contents.map(([{ id }, content]) => draftContent(id, content, hashes)), stamp, { isUndo: true });
    const steps = saved.flatMap(({ id, version, change }, index): MergeStep[] =>
      change === 'unchanged' ? [] : [{ entryId: id, before: (contents[index] as [PresentEntry, EntryContent])[0].version, after: version }],
    );
    return accept(await keepMerge(unit, survivor, absorbed, steps, stamp));
  });
}

async function readPair(
  unit: UnitOfWork,
  { survivor, absorbed }: EntriesToMerge,
): Promise<Outcome<{ readonly survivor: PresentEntry; readonly absorbed: PresentEntry }>> {
  if (survivor.id === absorbed.id) return refuse('same-entry', 'An entry cannot be merged with itself.');
  const found = new Map((await readEntries(unit, [survivor.id, absorbed.id], { lock: true })).map((entry) => [entry.id, entry]));
  const merged = await listMerged(unit, [survivor.id, absorbed.id]);
  const [kept, other] = [found.get(survivor.id), found.get(absorbed.id)];
  if (kept === undefined || other === undefined) return refuse('entry-unknown', 'One of the two entries is not there.');
  if (kept.room !== other.room) return refuse('room-mixed', `One is of ${kept.room}, the other of ${other.room}: they cannot be the same.`);
  const gone = [kept, other].find(({ id }) => merged.has(id));
  if (gone !== undefined) return refuse('entry-merged', `"${gone.slug}" was merged already. Look at the one that answers for it.`);
  if ([kept, other].some(({ content }) => content.state === 'archived')) return refuse('entry-archived', 'An archived entry is not merged: bring it back first.');
  const stale = kept.version !== survivor.version ? kept : other.version !== absorbed.version ? other : null;
  if (stale !== null) return refuseStale(stale);
  const clash = clashOf(kept.content, other.content);
  return clash ?? accept({ survivor: kept, absorbed: other });
}

/** Two numbers of one registry that give each body one number: they are two bodies. */
function clashOf(kept: EntryContent, other: EntryContent) {
  if (kept.room !== 'actors' || other.room !== 'actors') return null;
  const numbers = (content: typeof kept, scheme: string) => content.actor.identifiers.filter((number) => number.scheme === scheme).map(({ value }) => value);
  for (const scheme of ['siren', 'rna', 'insee']) {
    const [ours, theirs] = [numbers(kept, scheme), numbers(other, scheme)];
    if (ours.length === 0 || theirs.length === 0 || theirs.some((value) => ours.includes(value))) continue;
    return refuse('numbers-differ', `They bear different ${scheme} numbers (${ours.join(', ')} and ${theirs.join(', ')}): correct the wrong one first.`, 'identifiers');
  }
  const [here, there] = [kept.actor.territory, other.actor.territory];
  if (here !== null && there !== null && here !== there) {
    return refuse('territories-differ', `They govern different territories (${here} and ${there}).`, 'territory');
  }
  return null;
}

async function keepMerge(
  unit: UnitOfWork,
  survivor: PresentEntry,
  absorbed: PresentEntry,
  steps: readonly MergeStep[],
  stamp: ChangeStamp,
): Promise<MergedEntries> {
  const { room } = survivor;
  const led = await unit.query<{ old: string }>(
    `UPDATE entry_redirect SET entry_id = $2 WHERE entry_id = $1 RETURNING old`,
    [absorbed.id, survivor.id],
  );
  await unit.query(
    `INSERT INTO entry_redirect (room, old, entry_id) VALUES ($1, $2, $4), ($1, $3, $4) ON CONFLICT (room, old) DO UPDATE SET entry_id = excluded.entry_id`,
    [room, absorbed.id, absorbed.slug, survivor.id],
  );
  const networks = await unit.query<{ id: string }>(`UPDATE network SET actor_id = $2 WHERE actor_id = $1 RETURNING id`, [absorbed.id, survivor.id]);
  const merge = { id: newId(), room, survivorId: survivor.id, absorbedId: absorbed.id, author: stamp.author, reason: stamp.reason, steps };
  const moved = { redirects: led.map(({ old }) => old), networks: networks.map(({ id }) => id) };
  await writeRows(unit.manager, rowsOf(EntryMergeRow, [{ ...merge, ...moved }]));
  return { mergeId: merge.id, room, survivorId: survivor.id, absorbedId: absorbed.id, steps };
}
