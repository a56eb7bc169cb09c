import { canMoveEntry, checkActor, checkCooperation, checkLife, checkProject, labelActor, type EntryContent, type EntryState, type Refusal, type SideActor } from '@portulan/domain';
import { RegisterFailure, type Queryable } from '../database/index.js';
import { completeDraft } from './complete-draft.js';
import type { SaveOptions } from './entry-draft.js';
import type { PresentEntry } from './read-entries.js';

/** A draft on its way: its id is settled, its content complete. */
export interface CompleteDraft {
  readonly id: string;
  readonly content: EntryContent;
  readonly present: PresentEntry | undefined;
  /** The entry that answers for it since it was merged. */
  readonly mergedInto?: string | undefined;
}

/** An actor on a side: what the rules ask of it, what it is called, and whether the public may know. */
export interface NamedSideActor extends SideActor {
  readonly label: string;
  readonly isShown: boolean;
}

const isShown = (state: EntryState) => state === 'published' || state === 'dormant';

/** The actors that the cooperations among the drafts name: those of the same call first, then those of the register. */
export async function readSideActors(queryable: Queryable, drafts: readonly CompleteDraft[]): Promise<Map<string, NamedSideActor>> {
  const actors = new Map<string, NamedSideActor>();
  const named = new Set<string>();
  for (const { id, content } of drafts) {
    if (content.room === 'actors') {
      const { kind, country, names } = content.actor;
      actors.set(id, { kind, country, label: labelActor(names), isShown: isShown(content.state) });
    }
    if (content.room === 'cooperations') for (const actor of [...content.cooperation.frenchIds, ...content.cooperation.partnerIds]) named.add(actor);
  }
  const missing = [...named].filter((id) => !actors.has(id));
  if (missing.length === 0) return actors;
  const rows = await queryable.query<Omit<NamedSideActor, 'isShown'> & { id: string; state: EntryState }>(
    `SELECT a.id, a.kind, a.country, a.label, e.state FROM actor a JOIN entry e ON e.id = a.id WHERE a.id = ANY ($1::uuid[])`,
    [missing],
  );
  for (const { id, state, ...actor } of rows) actors.set(id, { ...actor, isShown: isShown(state) });
  return actors;
}

function refusalsOf({ content, present, mergedInto }: CompleteDraft, actors: ReadonlyMap<string, SideActor>, { isUndo = false }: SaveOptions): readonly Refusal[] {
  const own =
    content.room === 'actors'
      ? checkActor(content.actor)
      : content.room === 'cooperations'
        ? checkCooperation(content.cooperation, actors)
        : checkProject(content.project);
  const moves: Refusal[] = [];
  if (present !== undefined && present.room !== content.room) {
    moves.push({ code: 'room-changed', sentence: `It is one of the ${present.room} and stays one.`, field: 'room' });
  }
  if (!isUndo && mergedInto !== undefined) {
    moves.push({ code: 'entry-merged', sentence: `It was merged into ${mergedInto}: change that one, or undo the merge.`, field: 'id' });
  }
  if (present !== undefined && !isUndo && !canMoveEntry(present.content.state, content.state)) {
    moves.push({ code: 'state-refused', sentence: `It is ${present.content.state} and cannot become ${content.state}.`, field: 'state' });
  }
  return [...moves, ...checkLife(content), ...own];
}

/** What the rules would refuse of a content, were it written as it is; nothing is written. */
export async function checkContent(queryable: Queryable, content: EntryContent): Promise<readonly Refusal[]> {
  const draft: CompleteDraft = { id: '', content: completeDraft(content, undefined), present: undefined };
  return refusalsOf(draft, await readSideActors(queryable, [draft]), {});
}

/**
 * Refuses all the drafts when one of them breaks a rule of the domain.
 *
 * @throws RegisterFailure `draft-refused`, with every refusal
 */
export function refuseBadDrafts(drafts: readonly CompleteDraft[], actors: ReadonlyMap<string, SideActor>, options: SaveOptions = {}): void {
  const refusals = drafts.flatMap((draft) => refusalsOf(draft, actors, options).map((refusal) => ({ ...refusal, id: draft.id })));
  const met = new Set<string>();
  for (const { id } of drafts) {
    if (met.has(id)) refusals.push({ id, code: 'draft-repeated', sentence: 'An entry is written once in a call.' });
    met.add(id);
  }
  const [first] = refusals;
  if (first === undefined) return;
  throw new RegisterFailure(
    'draft-refused',
    `${refusals.length === 1 ? 'A draft was' : `${refusals.length} drafts were`} refused, and nothing of the call was kept: ${first.sentence} (${first.code}, ${first.id})`,
    { refusals, detail: refusals.map(({ id, code, sentence }) => `${id} ${code}: ${sentence}`).join('\n') },
  );
}
