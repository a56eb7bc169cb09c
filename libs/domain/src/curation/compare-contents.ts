import { fieldsOf, type ContentFields, type EntryContent } from './entry-content.js';
import { fingerprint, isSame } from './fingerprint.js';

/** How one field differs between two states of an entry: a value for another, or things that came into and left a list. */
export type FieldDifference =
  | { readonly field: string; readonly sort: 'value'; readonly before: unknown; readonly after: unknown }
  | {
      readonly field: string;
      readonly sort: 'list';
      readonly added: readonly unknown[];
      readonly removed: readonly unknown[];
      /** The same things in another order, beside what was added and removed. */
      readonly isReordered: boolean;
    };

/** What one list has beyond another, in its order; a thing that stands twice is to be taken away twice. */
export function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const left = new Map<string, number>();
  for (const item of other.map(fingerprint)) left.set(item, (left.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const key = fingerprint(item);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/**
 * What differs between two states of an entry, field by field, in the order of the fields.
 *
 * @param before null: there was none, and every field that says something is new
 */
export function compareContents(before: EntryContent | null, after: EntryContent): readonly FieldDifference[] {
  const old: ContentFields = before === null ? {} : fieldsOf(before);
  return Object.entries(fieldsOf(after)).flatMap(([field, value]) => compareField(field, old[field], value));
}

function compareField(field: string, before: unknown, after: unknown): FieldDifference[] {
  if (!Array.isArray(after)) return isSame(before, after) ? [] : [{ field, sort: 'value', before: before ?? null, after }];
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const [added, removed] = [without(after, old), without(old, after)];
  const isReordered = !isSame(without(old, removed), without(after, added));
  return added.length + removed.length > 0 || isReordered ? [{ field, sort: 'list', added, removed, isReordered }] : [];
}
