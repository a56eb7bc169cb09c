import type { EntryNames } from '@portulan/contract';
import type { FieldDifference } from '@portulan/domain';
import { idsIn, listCodeNames, listNames, type Register } from '@portulan/register';

type ValuesOf = (field: string) => readonly unknown[];

/** What the ids and codes in the fields of an entry name, for people to read. */
export function nameFields(register: Register, fields: Readonly<Record<string, unknown>>): Promise<EntryNames> {
  return nameValues(register, idsIn(fields), (field) => [fields[field]].flat());
}

/** The same for what differs between two versions. */
export function nameDifferences(register: Register, differences: readonly FieldDifference[]): Promise<EntryNames> {
  return nameValues(register, idsIn(differences), (field) =>
    differences.filter((one) => one.field === field).flatMap((one) => (one.sort === 'value' ? [one.before, one.after] : [...one.removed, ...one.added])),
  );
}

async function nameValues(register: Register, ids: readonly string[], valuesOf: ValuesOf): Promise<EntryNames> {
  const codes = (field: string) => [...new Set(valuesOf(field).filter((value): value is string => typeof value === 'string'))];
  const told = [...valuesOf('sources'), ...valuesOf('fundings')] as readonly ({ readonly sourceId?: string | null } | null | undefined)[];
  const sources = [...new Set(told.flatMap((one) => one?.sourceId ?? []))];
  return {
    ...(await listNames(register, [...new Set(ids)])),
    ...(await listCodeNames(register, { sources, networks: codes('keeper'), territories: codes('territory') })),
  };
}
