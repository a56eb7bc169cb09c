import { entryFieldsSchemas } from '@portulan/contract';
import type { ContentFields, EntryRoom } from '@portulan/domain';
import { registerPlaces, type Register } from '@portulan/register';
import { ProblemException } from '../http/problem.js';

const UNFIT = 422;

/** A place that is not in the register yet. */
const isNew = (ref: string) => ref.startsWith('commune:') || ref.startsWith('point:');

/**
 * The fields that somebody sends of an entry, read by the schema of its room, with communes of the official list, and points shown on a map, as places.
 *
 * @throws ProblemException 422 with each field that cannot be read
 */
export async function readEntryFields(register: Register, room: EntryRoom, changes: Readonly<Record<string, unknown>>): Promise<ContentFields> {
  const read = entryFieldsSchemas[room].safeParse(changes);
  if (!read.success) {
    const errors = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message }));
    throw new ProblemException(UNFIT, 'invalid-fields', 'Some fields cannot be read. Nothing was changed.', errors);
  }
  const fields: ContentFields = read.data;
  const named = [fields['seatId'], fields['placeIds']].flat().filter((ref): ref is string => typeof ref === 'string' && isNew(ref));
  if (named.length === 0) return fields;
  const ids = await register.transaction((unit) => registerPlaces(unit, named));
  const place = (ref: unknown) => {
    if (typeof ref !== 'string' || !isNew(ref)) return ref;
    const id = ids.get(ref);
    const field = 'seatId' in fields ? 'seatId' : 'placeIds';
    if (id === undefined) throw new ProblemException(UNFIT, 'place-unknown', `There is no place "${ref}": neither a commune of the official list nor a point abroad.`, [{ field, reason: 'place-unknown' }]);
    return id;
  };
  return {
    ...fields,
    ...('seatId' in fields ? { seatId: place(fields['seatId']) } : {}),
    ...('placeIds' in fields ? { placeIds: (fields['placeIds'] as readonly unknown[]).map(place) } : {}),
  };
}
