import { apiPaths, formTurnSchema, type FormTurn, type UnfinishedAnswer } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { redirect } from 'react-router';
import { askAccount, readAccount, type Asking } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { readEntryForm } from './read-entry-form.js';
import { NO_RELATIONS, type Relations } from './relations.js';
import { readNames } from './search-relations.server.js';
import { TYPED_FROM, TYPED_IN } from './use-kept-form.js';

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
  /** The window it was typed in, as far as it had come. */
  readonly turn: FormTurn;
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

/** What this person typed and did not save: the form to show again, the other windows it is kept of, and who else is writing. */
export interface Unfinished extends Pick<UnfinishedAnswer, 'windows' | 'others'> {
  readonly resumed: ResumedForm | null;
}

/** In the address: which window's typing to go on with. */
export const RESUMED_WINDOW = 'saisie';

/**
 * What this person typed at another visit and did not save, and who else is writing.
 *
 * @param subject the id of the entry, or the room of a new one
 * @param isSaved whether the page tells that this form was just saved: what other windows hold is offered then, not put in its place
 */
export async function readUnfinished(asking: Asking, subject: string, room: EntryRoom, isSaved = false): Promise<Unfinished> {
  const asked = formTurnSchema.shape.windowId.safeParse(new URL(asking.request.url).searchParams.get(RESUMED_WINDOW));
  const { form: kept, windows, others } = await readAccount<UnfinishedAnswer>(asking, `${apiPaths.unfinished(subject)}${asked.success ? `?${new URLSearchParams({ windowId: asked.data })}` : ''}`);
  if (kept === null) return { resumed: null, windows, others };
  const { windowId, turn, keptAt, boxes, seenVersion } = kept;
  if (isSaved && !asked.success) return { resumed: null, windows: [{ windowId, turn, keptAt }, ...windows], others };
  const form = new FormData();
  for (const [name, value] of boxes) form.append(name, value);
  const relations = { ...NO_RELATIONS, names: readNames(form) };
  return { resumed: { ...readTypedAround(form), fields: readEntryForm(room, form), relations, turn: { windowId, turn }, version: seenVersion, keptAt }, windows, others };
}

/** Of which window a form was sent, and with which it had been filled, as its boxes say; null for each that is not said. */
export const readTurns = (form: FormData): { readonly typedIn: FormTurn | null; readonly typedFrom: FormTurn | null } => ({ typedIn: readTurn(form.get(TYPED_IN)), typedFrom: readTurn(form.get(TYPED_FROM)) });

function readTurn(value: FormDataEntryValue | null): FormTurn | null {
  const [windowId, turn] = String(value ?? '').split(':');
  return formTurnSchema.safeParse({ windowId, turn }).data ?? null;
}

/** Forgets what the form held: it was saved, or given up. That it cannot be forgotten now is no reason to lose what was saved. */
export async function dropUnfinished(asking: Asking, subject: string, form: FormData): Promise<void> {
  for (const turn of Object.values(readTurns(form))) {
    if (turn !== null) await askAccount(asking, 'DELETE', `${apiPaths.unfinished(subject)}?${new URLSearchParams({ windowId: turn.windowId, turn: String(turn.turn) })}`);
  }
}

export const DROP_UNFINISHED = 'drop-unfinished';

/** Gives up what was typed, and goes back to the page as it is without it. */
export async function giveUpUnfinished(asking: Asking, subject: string, path: string, form: FormData): Promise<Response> {
  await dropUnfinished(asking, subject, form);
  return redirect(inLang(`${path}?abandon`, readLang(asking.request.url)));
}
