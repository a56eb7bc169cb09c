import type { EntryNames } from '@portulan/contract';
import type { FieldDifference } from '@portulan/domain';
import { idsIn, listCodeNames, listNames, type Register } from '@portulan/register';

/** What the ids and codes in the differences of an entry name, for people to read. */
export async function nameDifferences(register: Register, differences: readonly FieldDifference[]): Promise<EntryNames> {
  const valuesOf = (field: string) => differences.filter((one) => one.field === field).flatMap((one) => (one.sort === 'value' ? [one.before, one.after] : [...one.removed, ...one.added]));
  const codes = (field: string) => [...new Set(valuesOf(field).filter((value): value is string => typeof value === 'string'))];
  const told = [...valuesOf('sources'), ...valuesOf('fundings')] as readonly ({ readonly sourceId?: string | null } | null)[];
  const sources = [...new Set(told.flatMap((one) => one?.sourceId ?? []))];
  return {
    ...(await listNames(register, [...new Set(idsIn(differences))])),
    ...(await listCodeNames(register, { sources, networks: codes('keeper'), territories: codes('territory') })),
  };
}
