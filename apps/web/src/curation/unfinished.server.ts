import { apiPaths, type UnfinishedAnswer } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { redirect } from 'react-router';
import { askAccount, readAccount, type Asking } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { readEntryForm } from './read-entry-form.js';
import { NO_RELATIONS, type Relations } from './relations.js';
import { readNames } from './search-relations.server.js';

/** What stands in a form of an entry beside its fields. */
export interface TypedAround {
  readonly reason: string;
  /** Empty where the state was left as it was: what others did to it meanwhile stays. */
  readonly state: string;
  readonly isConfirmed: boolean;
  readonly network: string;
  readonly sourceUrl: string;
}

/** A form that was typed at another visit and not saved, as the page shows it again. */
export interface ResumedForm extends TypedAround {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations: Relations;
  /** The version that was begun from; null for a new entry. */
  readonly version: number | null;
  /** ISO 8601. */
  readonly keptAt: string;
}

export const readTypedAround = (form: FormData): TypedAround => {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const state = text('state') === text('state-seen') ? '' : text('state');
  return { reason: text('reason'), state, isConfirmed: form.get('confirmed') === 'on', network: text('network'), sourceUrl: text('sourceUrl') };
};

/**
 * What this person typed at another visit and did not save, and who else is writing.
 *
 * @param subject the id of the entry, or the room of a new one
 */
export async function readUnfinished(asking: Asking, subject: string, room: EntryRoom): Promise<{ resumed: ResumedForm | null; others: UnfinishedAnswer['others'] }> {
  const { form: kept, others } = await readAccount<UnfinishedAnswer>(asking, apiPaths.unfinished(subject));
  if (kept === null) return { resumed: null, others };
  const form = new FormData();
  for (const [name, value] of kept.boxes) form.append(name, value);
  const relations = { ...NO_RELATIONS, names: readNames(form) };
  return { resumed: { ...readTypedAround(form), fields: readEntryForm(room, form), relations, version: kept.seenVersion, keptAt: kept.keptAt }, others };
}

/** Forgets it: it was saved, or given up. That it cannot be forgotten now is no reason to lose what was saved. */
export const dropUnfinished = (asking: Asking, subject: string) => askAccount(asking, 'DELETE', apiPaths.unfinished(subject));

export const DROP_UNFINISHED = 'drop-unfinished';

/** Gives up what was typed, and goes back to the page as it is without it. */
export async function giveUpUnfinished(asking: Asking, subject: string, path: string): Promise<Response> {
  await dropUnfinished(asking, subject);
  return redirect(inLang(`${path}?abandon`, readLang(asking.request.url)));
}
