import type { EntryNames } from '@portulan/contract';
import type { Lang } from '@portulan/contract';
import { formatAmount, formatPartialDate } from '../lists/index.js';
import type { FieldLists } from './field-box.js';

/** What says words, and in which language. */
export interface Saying {
  readonly say: (id: string) => string;
  readonly lang: Lang;
}
type Parts = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = { kind: 'lists.kind', category: 'lists.category', tier: 'lists.tier', form: 'lists.form', state: 'curation.state' };
const DATES = ['since', 'until', 'checkedOn'];

/** What a value of a field is called by people; things that are named by their ids are called by their names, where these are known. */
export function sayValue(field: string, value: unknown, words: Saying, lists: FieldLists, names: EntryNames = {}): string {
  const { say, lang } = words;
  if (value === null || value === undefined || value === '') return say('curation.empty');
  if (Array.isArray(value)) return value.length === 0 ? say('curation.empty') : value.map((one) => sayValue(field, one, words, lists, names)).join('\n');
  if (typeof value === 'object') return sayThing(field, value as Parts, words, names);
  const text = String(value);
  const named = names[field === 'keeper' ? `network:${text}` : text];
  if (named !== undefined) return named.label;
  if (DATES.includes(field)) return formatPartialDate(text, lang);
  if (field === 'themes') return lists.themes.find(({ code }) => code === text)?.label ?? text;
  if (field === 'sdgs') return lists.goals.find(({ goal }) => String(goal) === text)?.label ?? text;
  if (field === 'country') return lists.countries.find(({ code }) => code === text)?.label ?? text;
  if (field === 'status') return say(`lists.${text === 'active' || text === 'ended' ? 'cooperation' : 'project'}-status.${text}`);
  const kinds = KINDS[field];
  return kinds === undefined ? text : say(`${kinds}.${text}`);
}

function sayThing(field: string, thing: Parts, { say, lang }: Saying, names: EntryNames): string {
  const text = (name: string) => (thing[name] === null || thing[name] === undefined ? '' : String(thing[name]));
  const date = (name: string) => (text(name) === '' ? '' : formatPartialDate(text(name), lang));
  const label = (id: string) => (id === '' ? '' : (names[id]?.label ?? id));
  const source = (id: string) => (id === '' ? '' : (names[`source:${id}`]?.label ?? id));
  const list = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');
  if (field === 'names') return `${text('name')} (${list(say(`actors.name.${text('type')}`), text('lang'))})`;
  if (field === 'identifiers') return `${say(`actors.identifier.${text('scheme')}`)} ${text('value')}`;
  if (field === 'participations') return `${label(text('actorId'))} (${say(`lists.role.${text('role')}`)})`;
  if (field === 'sources') return list(source(text('sourceId')), text('recordId'), date('retrievedOn'));
  if (field === 'fundings') return list(formatAmount(text('amount'), text('currency'), lang), say(`projects.funding.${text('kind')}`), label(text('funderId')), text('programme'), date('date'), source(text('sourceId')));
  return Object.values(thing).filter((part) => part !== null).join(' '); // prettier-ignore
}
