import type { EntryNames } from '@portulan/contract';
import type { FieldLists } from './field-box.js';

type Say = (id: string) => string;
type Parts = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = { kind: 'lists.kind', category: 'lists.category', tier: 'lists.tier', form: 'lists.form', state: 'curation.state' };

/** What a value of a field is called by people; things that are named by their ids are called by their names, where these are known. */
export function sayValue(field: string, value: unknown, say: Say, lists: FieldLists, names: EntryNames = {}): string {
  if (value === null || value === undefined || value === '') return say('curation.empty');
  if (Array.isArray(value)) return value.length === 0 ? say('curation.empty') : value.map((one) => sayValue(field, one, say, lists, names)).join('\n');
  if (typeof value === 'object') return sayThing(field, value as Parts, say, names);
  const text = String(value);
  const named = names[text];
  if (named !== undefined) return named.label;
  if (field === 'themes') return lists.themes.find(({ code }) => code === text)?.label ?? text;
  if (field === 'sdgs') return lists.goals.find(({ goal }) => String(goal) === text)?.label ?? text;
  if (field === 'country') return lists.countries.find(({ code }) => code === text)?.label ?? text;
  if (field === 'status') return say(`lists.${text === 'active' || text === 'ended' ? 'cooperation' : 'project'}-status.${text}`);
  const words = KINDS[field];
  return words === undefined ? text : say(`${words}.${text}`);
}

function sayThing(field: string, thing: Parts, say: Say, names: EntryNames): string {
  const text = (name: string) => (thing[name] === null || thing[name] === undefined ? '' : String(thing[name]));
  if (field === 'names') return `${text('name')} (${say(`actors.name.${text('type')}`)}${text('lang') === '' ? '' : `, ${text('lang')}`})`;
  if (field === 'identifiers') return `${say(`actors.identifier.${text('scheme')}`)} ${text('value')}`;
  if (field === 'participations') return `${names[text('actorId')]?.label ?? text('actorId')} (${say(`lists.role.${text('role')}`)})`;
  if (field === 'sources') return [text('sourceId'), text('recordId')].filter(Boolean).join(' ');
  if (field === 'fundings') return [text('amount'), text('currency'), text('programme'), text('date')].filter(Boolean).join(' ');
  return Object.values(thing).filter((part) => part !== null).join(' '); // prettier-ignore
}
