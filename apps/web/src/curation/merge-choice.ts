import { isSame, type ContentFields, type MergeChoices } from '@portulan/domain';

/** Which of two entries something comes from. */
export type Side = 'a' | 'b';

/** A field in which two entries differ, and what a merge makes of it: one value is kept, lists are put together. */
export interface MergedField {
  readonly field: string;
  readonly a: unknown;
  readonly b: unknown;
  readonly sort: 'choice' | 'united';
}

/** They go with the kind: chosen apart, they would make no sense. */
const WITH_KIND = ['category', 'tier', 'country'];

const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields in which two entries differ. Where one says nothing, the other is heard. */
export function differingFields(a: ContentFields, b: ContentFields): MergedField[] {
  return Object.keys(a)
    .filter((field) => !isSame(a[field], b[field]) && !(WITH_KIND.includes(field) && !isSame(a['kind'], b['kind'])))
    .map((field): MergedField => {
      const isUnited = field !== 'names' && Array.isArray(a[field]);
      return { field, a: a[field], b: b[field], sort: isUnited || isEmpty(a[field]) || isEmpty(b[field]) ? 'united' : 'choice' };
    });
}

/** What a form chose, as the API takes it: by whose value stays. */
export function readMergeChoices(form: FormData): { readonly kept: Side; readonly choices: MergeChoices } {
  const kept: Side = form.get('kept') === 'b' ? 'b' : 'a';
  const chosen = [...form].flatMap(([name, value]): (readonly [string, 'survivor' | 'absorbed'])[] =>
    name.startsWith('field.') && (value === 'a' || value === 'b') ? [[name.slice('field.'.length), value === kept ? 'survivor' : 'absorbed']] : [],
  );
  return { kept, choices: Object.fromEntries(chosen) };
}
