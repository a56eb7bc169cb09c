import type { EntryContent, EntryRoom } from '@portulan/domain';
import { QueryFailedError } from 'typeorm';
import { toActorRows } from '../actors/index.js';
import { toCooperationRows } from '../cooperations/index.js';
import {
  EntryRedirectRow,
  EntryRow,
  EntrySdgRow,
  EntrySdgTargetRow,
  EntrySourceRow,
  EntryThemeRow,
  RevisionRow,
} from '../curation/index.js';
import { rowsOf, writeRows, type TableRows, type UnitOfWork } from '../database/index.js';
import { toProjectRows } from '../projects/index.js';
import type { ChangeStamp, DraftSource } from './entry-draft.js';

/** One entry whose rows are to be written anew. */
export interface EntryWrite {
  readonly id: string;
  readonly slug: string;
  /** The slug it had, when it is another one now. */
  readonly oldSlug: string | null;
  readonly version: number;
  readonly content: EntryContent;
  readonly sources: readonly DraftSource[];
}

/** Tables that are emptied of an entry before it is written again, with the column that names it. */
const PARTS: readonly (readonly [table: string, column: string])[] = [
  ['entry_source', 'entry_id'],
  ['entry_theme', 'entry_id'],
  ['entry_sdg', 'entry_id'],
  ['entry_sdg_target', 'entry_id'],
  ['actor_name', 'actor_id'],
  ['actor_identifier', 'actor_id'],
  ['cooperation_side', 'cooperation_id'],
  ['participation', 'project_id'],
  ['funding', 'project_id'],
  ['project_place', 'project_id'],
];

/** A slug was taken by another transaction since it was chosen. */
export class SlugTaken extends Error {}

/** Writes the rows of the lives, so that everything else can name them. */
export async function writeLives(unit: UnitOfWork, writes: readonly EntryWrite[]): Promise<void> {
  const lives = writes
    .map(({ id, slug, version, content: { room, state, keeper, checkedOn } }) => ({ id, slug, version, room, state, keeper, checkedOn }))
    // In one order, whoever writes: two imports that meet do not wait for each other in a ring.
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  await unit.query('SAVEPOINT lives');
  try {
    await writeRows(unit.manager, rowsOf(EntryRow, lives), { by: ['id'], keep: ['createdAt'] });
  } catch (failure) {
    await unit.query('ROLLBACK TO SAVEPOINT lives');
    const { constraint } = failure instanceof QueryFailedError ? (failure.driverError as { constraint?: string }) : {};
    throw constraint === 'entry_room_slug_key' ? new SlugTaken() : failure;
  }
  await unit.query('RELEASE SAVEPOINT lives');
}

/** Writes all the rows of the entries but their lives: contents, parts, revisions, lines of the outbox. */
export async function writeContents(unit: UnitOfWork, writes: readonly EntryWrite[], stamp: ChangeStamp): Promise<void> {
  const revised = writes.filter(({ version }) => version > 1).map(({ id }) => id);
  if (revised.length > 0) for (const [table, column] of PARTS) await unit.query(`DELETE FROM ${table} WHERE ${column} = ANY ($1::uuid[])`, [revised]);
  for (const { own, parts } of sortByRoom(writes)) {
    await writeRows(unit.manager, own, { by: ['id'] });
    for (const part of parts) await writeRows(unit.manager, part);
  }
  for (const rows of toLabelRows(writes)) await writeRows(unit.manager, rows);
  await writeRows(unit.manager, rowsOf(RevisionRow, writes.map((write) => toRevision(write, stamp))));
  await keepOldSlugs(unit, writes);
  await tellOutbox(unit, writes);
}

/** Actors first: cooperations and projects of the same call name them; then cooperations, which projects name. */
function sortByRoom(writes: readonly EntryWrite[]): { own: TableRows; parts: TableRows[] }[] {
  const pick = <Content>(take: (content: EntryContent) => Content | undefined) =>
    writes.flatMap(({ id, content }) => {
      const taken = take(content);
      return taken === undefined ? [] : [{ id, content: taken }];
    });
  return [
    toActorRows(pick((content) => (content.room === 'actors' ? content.actor : undefined))),
    toCooperationRows(pick((content) => (content.room === 'cooperations' ? content.cooperation : undefined))),
    toProjectRows(pick((content) => (content.room === 'projects' ? content.project : undefined))),
  ];
}

const bodyOf = (content: EntryContent) =>
  content.room === 'actors' ? content.actor : content.room === 'cooperations' ? content.cooperation : content.project;

function toLabelRows(writes: readonly EntryWrite[]): TableRows[] {
  const each = <Row extends object>(make: (write: EntryWrite) => Partial<Row>[]) => writes.flatMap(make);
  return [
    rowsOf(EntrySourceRow, each<EntrySourceRow>(({ id, sources }) =>
      sources.map(({ sourceId, recordId, url, retrievedOn, contentHash }) => ({
        ...{ entryId: id, sourceId, recordId: recordId ?? '', url: url ?? null },
        ...{ retrievedOn: retrievedOn ?? null, contentHash: contentHash ?? null },
      })))),
    rowsOf(EntryThemeRow, each<EntryThemeRow>(({ id, content }) => bodyOf(content).themes.map((theme) => ({ entryId: id, theme })))),
    rowsOf(EntrySdgRow, each<EntrySdgRow>(({ id, content }) => bodyOf(content).sdgs.map((goal) => ({ entryId: id, goal })))),
    rowsOf(EntrySdgTargetRow, each<EntrySdgTargetRow>(({ id, content }) => bodyOf(content).sdgTargets.map((target) => ({ entryId: id, target })))),
  ]; // prettier-ignore
}

const toRevision = ({ id, version, content }: EntryWrite, stamp: ChangeStamp): Partial<RevisionRow> => ({
  ...{ entryId: id, version, content, author: stamp.author, reason: stamp.reason },
  ...{ sourceId: stamp.sourceId ?? null, runId: stamp.runId ?? null },
});

async function keepOldSlugs(unit: UnitOfWork, writes: readonly EntryWrite[]): Promise<void> {
  const moved = writes.filter(({ oldSlug }) => oldSlug !== null);
  if (moved.length === 0) return;
  await unit.query(`DELETE FROM entry_redirect r USING entry e WHERE e.id = ANY ($1::uuid[]) AND r.entry_id = e.id AND r.old = e.slug`, [
    moved.map(({ id }) => id),
  ]);
  const rows = moved.map(({ id, oldSlug, content }) => ({ room: content.room, old: oldSlug as string, entryId: id }));
  await writeRows(unit.manager, rowsOf(EntryRedirectRow, rows), { by: ['room', 'old'] });
}

/** One line by entry, in the transaction of the change; what is not published is taken out of every shadow. */
async function tellOutbox(unit: UnitOfWork, writes: readonly EntryWrite[]): Promise<void> {
  const rooms: EntryRoom[] = writes.map(({ content }) => content.room);
  await unit.query(
    `INSERT INTO outbox (room, entry_id, version, operation) SELECT * FROM unnest($1::text[], $2::uuid[], $3::integer[], $4::text[])`,
    [
      rooms,
      writes.map(({ id }) => id),
      writes.map(({ version }) => version),
      writes.map(({ content }) => (content.state === 'published' ? 'upsert' : 'remove')),
    ],
  );
  await unit.query(`SELECT pg_notify('portulan_outbox', '')`);
}
