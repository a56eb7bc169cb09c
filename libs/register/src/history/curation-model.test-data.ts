import type { EntryContent } from '../index.js';

/**
 * A simple model of curation: a state is the outcome of the accepted changes one after the other, and an undone merge is
 * a merge that was never made. What the register does with revisions and differences must come to the same.
 */
export interface ModelEntry {
  readonly fields: Readonly<Record<string, string | null>>;
  readonly sets: Readonly<Record<string, readonly string[]>>;
}
export type ModelState = ReadonlyMap<string, ModelEntry>;

export type ModelChange =
  | { readonly do: 'set'; readonly id: string; readonly field: string; readonly value: string | null }
  | { readonly do: 'add' | 'remove'; readonly id: string; readonly set: string; readonly item: string }
  | { readonly do: 'put'; readonly id: string; readonly entry: ModelEntry }
  | { readonly do: 'merge'; readonly mergeId: string; readonly survivor: string; readonly absorbed: string; readonly takes: readonly string[] };

/** Sets that name other entries. */
const NAMING = ['frenchIds', 'partnerIds', 'participations'];
/** Sets that only one entry may hold. */
const CARRIED_OVER = ['identifiers', 'sources'];

const sorted = (items: readonly string[]) => [...new Set(items)].sort();

/** What the model knows of a content: single values as they are, lists as sets of texts. */
export function modelOf(content: EntryContent): ModelEntry {
  const texts = (items: readonly object[] | undefined, write: (item: never) => string) => sorted((items ?? []).map((item) => write(item as never)));
  const sources = texts(content.sources, ({ recordId }: { recordId: string }) => recordId);
  if (content.room === 'actors') {
    const { website, phone, descriptionFr, names, identifiers, themes } = content.actor;
    return {
      fields: { state: content.state, website, phone, descriptionFr },
      sets: {
        ...{ sources, themes: sorted(themes) },
        names: texts(names, ({ type, name }: { type: string; name: string }) => `${type} ${name}`),
        identifiers: texts(identifiers, ({ value }: { value: string }) => value),
      },
    };
  }
  if (content.room === 'cooperations') {
    const { since, descriptionFr, frenchIds, partnerIds, themes } = content.cooperation;
    return {
      fields: { state: content.state, since, descriptionFr },
      sets: { sources, themes: sorted(themes), frenchIds: sorted(frenchIds), partnerIds: sorted(partnerIds) },
    };
  }
  const { descriptionFr, participations, themes } = content.project;
  return {
    fields: { state: content.state, descriptionFr },
    sets: { sources, themes: sorted(themes), participations: texts(participations, ({ actorId, role }: { actorId: string; role: string }) => `${actorId} ${role}`) },
  };
}

/** The state after one more change. */
export function applyChange(state: ModelState, change: ModelChange): ModelState {
  const next = new Map(state);
  if (change.do === 'merge') return mergeModel(next, change);
  const entry = state.get(change.id) as ModelEntry;
  if (change.do === 'put') next.set(change.id, { ...change.entry, fields: { ...change.entry.fields, state: entry.fields['state'] ?? null } });
  if (change.do === 'set') next.set(change.id, { ...entry, fields: { ...entry.fields, [change.field]: change.value } });
  if (change.do === 'add' || change.do === 'remove') {
    const others = (entry.sets[change.set] ?? []).filter((item) => item !== change.item);
    next.set(change.id, { ...entry, sets: { ...entry.sets, [change.set]: sorted(change.do === 'add' ? [...others, change.item] : others) } });
  }
  return next;
}

function mergeModel(next: Map<string, ModelEntry>, { survivor, absorbed, takes }: Extract<ModelChange, { do: 'merge' }>): ModelState {
  const [kept, other] = [next.get(survivor) as ModelEntry, next.get(absorbed) as ModelEntry];
  const fields = Object.entries(kept.fields).map(([field, value]) => [field, field === 'state' ? value : takes.includes(field) ? other.fields[field] : (value ?? other.fields[field])] as const);
  const sets = Object.entries(kept.sets).map(([set, items]) => [set, set === 'names' ? mergeNames(items, other.sets[set] ?? []) : sorted([...items, ...(other.sets[set] ?? [])])] as const);
  for (const [id, entry] of next) {
    const renamed = Object.entries(entry.sets).map(([set, items]) => [set, NAMING.includes(set) ? sorted(items.map((item) => item.replace(absorbed, survivor))) : items] as const);
    next.set(id, { ...entry, sets: Object.fromEntries(renamed) });
  }
  next.set(survivor, { fields: Object.fromEntries(fields) as ModelEntry['fields'], sets: Object.fromEntries(sets) });
  const left = Object.entries(other.sets).map(([set, items]) => [set, CARRIED_OVER.includes(set) ? [] : items] as const);
  next.set(absorbed, { fields: { ...other.fields, state: 'archived' }, sets: Object.fromEntries(left) });
  return next;
}

const mergeNames = (leading: readonly string[], others: readonly string[]) => {
  const known = new Set(leading.map((text) => text.replace(/^\w+ /, '')));
  return sorted([...leading, ...others.filter((text) => !known.has(text.replace(/^\w+ /, ''))).map((text) => text.replace(/^official /, 'former '))]);
};
