import { followMerges, labelActor, labelCooperation, namedEntries } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { RegisterFailure, type UnitOfWork } from '../database/index.js';
import { readSideActors, refuseBadDrafts, type CompleteDraft, type NamedSideActor } from './check-drafts.js';
import { chooseSlugs } from './choose-slugs.js';
import { completeDraft, fingerprintContent } from './complete-draft.js';
import type { ChangeStamp, DraftSource, EntryDraft, SavedEntry, SaveOptions } from './entry-draft.js';
import { listMerged, lockNamed } from './merged-entries.js';
import { readEntries, type PresentEntry } from './read-entries.js';
import { SlugTaken, writeContents, writeLives, type EntryWrite } from './write-entries.js';
import { writeKeys } from './write-keys.js';

const SLUG_ATTEMPTS = 5;

interface PreparedDraft extends CompleteDraft {
  readonly draft: EntryDraft;
  readonly isChanged: boolean;
}

/**
 * The one way entries are written: many at once, in the transaction given, with a revision and a line of the outbox for
 * each that changes. Drafts may name each other by ids given in advance. A draft equal to what is there writes nothing;
 * one that names an entry merged since names the one that answers for it.
 *
 * @returns what became of each draft, in their order
 * @throws RegisterFailure `draft-refused` when one breaks a rule: the transaction is then to be given up
 */
export async function saveEntries(
  unit: UnitOfWork,
  drafts: readonly EntryDraft[],
  stamp: ChangeStamp,
  options: SaveOptions = {},
): Promise<SavedEntry[]> {
  if (drafts.length === 0) return [];
  const prepared = await prepareDrafts(unit, drafts);
  const changed = prepared.filter(({ isChanged }) => isChanged);
  const actors = await readSideActors(unit, changed);
  refuseBadDrafts(changed, actors, options);
  await refreshHashes(unit, prepared);
  const writes = changed.length === 0 ? [] : await writeEntries(unit, changed, actors, stamp);
  const written = new Map(writes.map((write) => [write.id, write]));
  return prepared.map(({ id, content: { room }, present }): SavedEntry => {
    const write = written.get(id);
    if (write !== undefined) return { id, room, slug: write.slug, version: write.version, change: present === undefined ? 'created' : 'revised' };
    const { slug, version } = present as PresentEntry;
    return { id, room, slug, version, change: 'unchanged' };
  });
}

async function prepareDrafts(unit: UnitOfWork, drafts: readonly EntryDraft[]): Promise<PreparedDraft[]> {
  const given = drafts.flatMap(({ id }) => id ?? []);
  const present = new Map((await readEntries(unit, given, { lock: true })).map((entry) => [entry.id, entry]));
  const complete = drafts.map((draft) => ({ draft, id: draft.id ?? newId(), content: completeDraft(draft, present.get(draft.id ?? '')) }));
  const named = complete.flatMap(({ content }) => namedEntries(content));
  await lockNamed(unit, named);
  const merged = await listMerged(unit, [...named, ...given]);
  return complete.map(({ draft, id, content: asked }) => {
    const found = present.get(id);
    const content = followMerges(asked, merged);
    const isSame =
      found !== undefined &&
      (draft.slug ?? found.slug) === found.slug &&
      fingerprintContent(content) === fingerprintContent(found.content);
    return { draft, id, content, present: found, mergedInto: merged.get(id), isChanged: !isSame };
  });
}

async function writeEntries(
  unit: UnitOfWork,
  changed: readonly PreparedDraft[],
  actors: ReadonlyMap<string, NamedSideActor>,
  stamp: ChangeStamp,
): Promise<EntryWrite[]> {
  for (let attempt = 1; ; attempt += 1) {
    const writes = await nameEntries(unit, changed, actors);
    try {
      await writeLives(unit, writes);
      await writeContents(unit, writes, stamp);
      // An import is searched for duplicates as a whole, once it is over.
      if (stamp.runId === undefined || stamp.runId === null) await writeKeys(unit, writes);
      return writes;
    } catch (failure) {
      if (!(failure instanceof SlugTaken)) throw failure;
      if (attempt === SLUG_ATTEMPTS) {
        throw new RegisterFailure('draft-refused', 'Somebody else is writing the same entries. Nothing was kept: try again.', { cause: failure });
      }
    }
  }
}

/** Gives every entry its slug: the one it has, the one that is wished, or one made from its label. */
async function nameEntries(unit: UnitOfWork, changed: readonly PreparedDraft[], actors: ReadonlyMap<string, NamedSideActor>): Promise<EntryWrite[]> {
  const wishes = changed.flatMap(({ id, draft, content, present }) => {
    const wish = draft.slug ?? (present === undefined ? labelEntry({ content }, actors) : undefined);
    return wish === undefined || wish === present?.slug ? [] : [{ id, room: content.room, from: wish }];
  });
  const slugs = wishes.length === 0 ? new Map<string, string>() : await chooseSlugs(unit, wishes);
  return changed.map(({ id, draft, content, present }) => {
    const slug = slugs.get(id) ?? (present as PresentEntry).slug;
    return {
      ...{ id, slug, content, sources: draft.sources },
      oldSlug: present !== undefined && present.slug !== slug ? present.slug : null,
      version: (present?.version ?? 0) + 1,
    };
  });
}

function labelEntry({ content }: Pick<CompleteDraft, 'content'>, actors: ReadonlyMap<string, NamedSideActor>): string {
  if (content.room === 'actors') return labelActor(content.actor.names);
  if (content.room === 'projects') return content.project.title;
  // An address is public: what is not shown yet is not named in it.
  const labels = (ids: readonly string[]) => ids.flatMap((id) => (actors.get(id)?.isShown ? (actors.get(id)?.label ?? []) : []));
  return labelCooperation(labels(content.cooperation.frenchIds), labels(content.cooperation.partnerIds));
}

/** A source that says other things of which nothing is kept is remembered by its digest, without a new version. */
async function refreshHashes(unit: UnitOfWork, prepared: readonly PreparedDraft[]): Promise<void> {
  const told = prepared
    .filter(({ isChanged }) => !isChanged)
    .flatMap(({ id, draft }) =>
      draft.sources.flatMap(({ sourceId, recordId, contentHash }: DraftSource) =>
        contentHash === undefined || contentHash === null ? [] : [{ id, sourceId, recordId: recordId ?? '', contentHash }],
      ),
    );
  if (told.length === 0) return;
  await unit.query(
    `UPDATE entry_source s SET content_hash = told."contentHash"
     FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, "sourceId" text, "recordId" text, "contentHash" text)
     WHERE s.entry_id = told.id AND s.source_id = told."sourceId" AND s.record_id = told."recordId"
       AND s.content_hash IS DISTINCT FROM told."contentHash"`,
    [JSON.stringify(told)],
  );
}
