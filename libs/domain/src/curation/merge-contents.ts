import type { ActorName } from '../actors/index.js';
import { without } from './compare-contents.js';
import { contentOf, fieldsOf, type ContentFields, type EntryContent } from './entry-content.js';
import type { EntryState } from './entry.js';
import { foldName } from './fold-name.js';

/** Whose value a merge keeps in a field; where nothing is chosen, that of the survivor, or else that of the other. */
export type MergeChoices = Readonly<Record<string, 'survivor' | 'absorbed'>>;

/** Fields that make sense together only: one choice is taken for all. */
const TOGETHER: Readonly<Record<string, string>> = { category: 'kind', tier: 'kind', country: 'kind' };

/** What no two entries may hold at once, and what an import would find: it goes over to the survivor. */
const CARRIED_OVER: ContentFields = { sources: [], identifiers: [], territory: null, fundings: [] };

/**
 * One content out of two that speak of the same thing. Lists are united; of other fields one value is kept. The names of
 * the one that is not chosen stay findable: its official and usual names become former ones.
 *
 * @param choices by field; `names` chooses whose names lead
 */
export function mergeContents(survivor: EntryContent, absorbed: EntryContent, choices: MergeChoices = {}): EntryContent {
  const [kept, other] = [fieldsOf(survivor), fieldsOf(absorbed)];
  const fields = Object.keys(kept).map((field): readonly [string, unknown] => {
    const choice = choices[TOGETHER[field] ?? field];
    const [first, second] = choice === 'absorbed' ? [other[field], kept[field]] : [kept[field], other[field]];
    if (field === 'state') return [field, mergeStates(survivor.state, absorbed.state)];
    if (field === 'checkedOn') return [field, laterOf(survivor.checkedOn, absorbed.checkedOn)];
    if (field === 'names') return [field, mergeNames(first as readonly ActorName[], second as readonly ActorName[])];
    if (Array.isArray(first)) return [field, uniteLists(first, (second ?? []) as readonly unknown[])];
    return [field, choice !== undefined || TOGETHER[field] !== undefined ? first : (first ?? second ?? null)];
  });
  return contentOf(survivor.room, Object.fromEntries(fields));
}

/** What is left of an entry that was merged into another: archived, without what the other holds now. */
export function leaveMerged(absorbed: EntryContent): EntryContent {
  const left = Object.entries(fieldsOf(absorbed)).map(([field, value]) => [field, field in CARRIED_OVER ? CARRIED_OVER[field] : value] as const);
  return contentOf(absorbed.room, { ...Object.fromEntries(left), state: 'archived' });
}

/** A page that the public knew stays one. */
const mergeStates = (survivor: EntryState, absorbed: EntryState): EntryState => (absorbed === 'published' ? 'published' : survivor);

const laterOf = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);

/** In one order where there is no other: those of numbers and codes; sides, names and the like keep theirs. */
function uniteLists(first: readonly unknown[], second: readonly unknown[]): readonly unknown[] {
  return [...first, ...without(second, first)];
}

function mergeNames(leading: readonly ActorName[], others: readonly ActorName[]): readonly ActorName[] {
  const known = new Set(leading.map(({ name }) => foldName(name)));
  const added = others
    .filter(({ name }) => !known.has(foldName(name)))
    .map((name): ActorName => (name.type === 'official' || name.type === 'usual' ? { ...name, type: 'former' } : name));
  return [...leading, ...added];
}
