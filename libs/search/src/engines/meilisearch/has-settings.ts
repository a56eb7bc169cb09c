import type { Settings } from 'meilisearch';

/** Lists whose order says which comes first; the others are sets, and the server may put them in another order. */
const ORDERED: ReadonlySet<string> = new Set(['searchableAttributes', 'rankingRules'] satisfies (keyof Settings)[]);

/** Whether an index has all the settings that are wanted: writing them again would have it look through all its documents. */
export function hasSettings(kept: Settings, wanted: Settings): boolean {
  const plain = (name: string, value: unknown) => JSON.stringify(Array.isArray(value) && !ORDERED.has(name) ? value.map(String).sort() : value);
  return Object.entries(wanted).every(([name, value]) => {
    const present: unknown = kept[name as keyof Settings];
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return plain(name, present) === plain(name, value);
    // Of a group of settings, those we do not name are the server's own.
    const group = (present ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(value).every(([key, inner]) => plain(key, group[key]) === plain(key, inner));
  });
}
