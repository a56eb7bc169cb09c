import { mayActOnEntry, type EntryAct } from '@portulan/domain';
import { findCuratedEntry, getEntryOwnership, type Caller, type ChangeStamp, type CuratedEntry, type Register } from '@portulan/register';
import { notFound, ProblemException } from '../http/problem.js';
import { uuidParam } from '../people/uuid-param.js';

const FORBIDDEN = 403;

/**
 * The entry of an address, for someone who may do something to it.
 *
 * @throws ProblemException 404 when there is none, or when this person is not to know of it; 403 for what they may not do
 */
export async function entryFor(register: Register, caller: Caller, act: EntryAct, id: string): Promise<CuratedEntry> {
  const entry = await findCuratedEntry(register, uuidParam(id));
  const ownership = entry === null ? null : await getEntryOwnership(register, entry.id);
  if (entry === null || ownership === null) throw notFound('entry', id);
  if (mayActOnEntry(caller, act, ownership)) return entry;
  if (entry.state !== 'published' && !mayActOnEntry(caller, 'see-unpublished', ownership)) throw notFound('entry', id);
  throw new ProblemException(FORBIDDEN, 'forbidden', 'Another network answers for this entry: propose the change instead. Nothing was done.');
}

/** Who makes a change, as revisions keep it. */
export const stampOf = ({ personId }: Caller, reason: string | null | undefined): ChangeStamp => ({
  author: `person:${personId}`,
  reason: reason === undefined || reason === '' ? null : reason,
});
