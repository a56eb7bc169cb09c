import { apiPaths } from '@portulan/contract';
import type { ActorKind, EntryRoom } from '@portulan/domain';
import { askAccount, type Asking, type Refused } from '../people/ask-account.server.js';
import { readEntryForm } from './read-entry-form.js';
import { NO_RELATIONS, relationFields, type Relations } from './relations.js';
import { readNames, searchRelations } from './search-relations.server.js';

/** What a form of an entry says, and whether it is finished: one that looks for something, or makes an actor, is not. */
export interface BegunForm {
  readonly isReady: boolean;
  readonly refused: Refused | null;
  readonly changes: Record<string, unknown>;
  readonly relations: Relations;
}

/** Reads a form; looks for what it asks, and makes the actor that it wants made. */
export async function beginForm(asking: Asking, room: EntryRoom, form: FormData): Promise<BegunForm> {
  const changes = readEntryForm(room, form);
  const names = readNames(form);
  const intent = String(form.get('intent') ?? '');
  if (intent.startsWith('create.')) return createActor(asking, { room, form, changes, relations: { ...NO_RELATIONS, names } }, intent.slice('create.'.length));
  const found = await searchRelations(asking, room, form, names);
  return { isReady: found === null && intent !== 'search', refused: null, changes, relations: found ?? { ...NO_RELATIONS, names } };
}

interface Begun {
  readonly room: EntryRoom;
  readonly form: FormData;
  readonly changes: Record<string, unknown>;
  readonly relations: Relations;
}

/** An actor on the way: a draft kept by the network at work, and named by the form from now on. */
async function createActor(asking: Asking, { room, form, changes, relations }: Begun, field: string): Promise<BegunForm> {
  const sort = relationFields(room).find((one) => one.field === field)?.sort;
  const text = (part: string) => String(form.get(`new.${field}.${part}`) ?? '').trim();
  const [name, kind, country] = [text('name'), text('kind') as ActorKind, text('country')];
  const draft = { kind, country, names: [{ type: 'official', name, lang: null }], ...(TIERS[kind] ?? {}) };
  const answer = await askAccount<{ id: string }>(asking, 'POST', `${apiPaths.staff}/entries`, { room: 'actors', network: String(form.get('network') ?? ''), changes: draft });
  if (!answer.ok) return { isReady: false, refused: answer.refused, changes, relations: { ...relations, asked: { [field]: name } } };
  const { id } = answer.body;
  const list = (changes[field] ?? []) as readonly unknown[];
  const added = sort === 'participants' ? { actorId: id, role: 'partner' } : id;
  return { isReady: false, refused: null, changes: { ...changes, [field]: [...list, added] }, relations: { ...relations, names: { ...relations.names, [id]: { label: name, detail: country } } } };
}

/** What an actor of a kind must say beside its name, until somebody completes it. */
const TIERS: Partial<Record<ActorKind, Readonly<Record<string, string>>>> = { authority: { tier: 'other' }, 'partner-government': { tier: 'other' }, institution: { category: 'other' } };
