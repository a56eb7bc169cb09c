import type { EntryRoom } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';

/** Whose form of what: an entry that is there, or a new one of a room. */
export interface FormOwner {
  readonly personId: string;
  readonly entryId: string | null;
  readonly room: EntryRoom;
}

/** What stands in each box of a form, by its name; a name comes as often as it has values. */
export type FormBoxes = readonly (readonly [name: string, value: string])[];

export interface UnfinishedForm {
  /** The version that whoever writes began from; null for a new entry. */
  readonly seenVersion: number | null;
  readonly boxes: FormBoxes;
  /** ISO 8601, in UTC. */
  readonly keptAt: string;
}

/** Somebody else who is writing in the form of the same entry. */
export interface OtherWriter {
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
}

/** What nobody came back to is forgotten: it may name people. */
const KEPT_DAYS = 30;
/** Whoever typed nothing for as long has most likely gone. */
const AT_WORK_MINUTES = 15;

const ISO = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const OWNED = `person_id = $1 AND entry_id IS NOT DISTINCT FROM $2::uuid AND room = $3`;

/**
 * Keeps what a person has typed so far, in the place of what was kept before.
 *
 * @returns when, as ISO 8601
 */
export async function keepUnfinishedForm(register: Register, { personId, entryId, room }: FormOwner, { seenVersion, boxes }: Omit<UnfinishedForm, 'keptAt'>): Promise<string> {
  await register.query(`DELETE FROM unfinished_form WHERE kept_at < now() - make_interval(days => ${KEPT_DAYS})`);
  const [kept] = await register.query<{ at: string }>(
    `INSERT INTO unfinished_form (person_id, entry_id, room, seen_version, boxes) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (person_id, entry_id, room) DO UPDATE SET seen_version = excluded.seen_version, boxes = excluded.boxes, kept_at = now()
     RETURNING ${ISO('kept_at')} AS at`,
    // A NUL is no letter for the database.
    [personId, entryId, room, entryId === null ? null : seenVersion, JSON.stringify(boxes.map((box) => box.map((text) => text.replaceAll('\0', ''))))],
  );
  return kept?.at ?? '';
}

/** What a person has typed in a form and not saved; null when there is nothing of the kind. */
export async function findUnfinishedForm(queryable: Queryable, { personId, entryId, room }: FormOwner): Promise<UnfinishedForm | null> {
  const [form] = await queryable.query<UnfinishedForm>(
    `SELECT seen_version AS "seenVersion", boxes, ${ISO('kept_at')} AS "keptAt" FROM unfinished_form
     WHERE ${OWNED} AND kept_at >= now() - make_interval(days => ${KEPT_DAYS})`,
    [personId, entryId, room],
  );
  return form ?? null;
}

/** Forgets what a person had typed, once it was saved or given up. */
export async function dropUnfinishedForm(queryable: Queryable, { personId, entryId, room }: FormOwner): Promise<void> {
  await queryable.query(`DELETE FROM unfinished_form WHERE ${OWNED}`, [personId, entryId, room]);
}

/** Who else has typed in the form of an entry within the last quarter of an hour, the latest first; never what. */
export const listOtherWriters = (queryable: Queryable, entryId: string, personId: string): Promise<OtherWriter[]> =>
  queryable.query<OtherWriter>(
    `SELECT p.name, ${ISO('f.kept_at')} AS at FROM unfinished_form f JOIN person p ON p.id = f.person_id
     WHERE f.entry_id = $1 AND f.person_id <> $2 AND f.kept_at > now() - make_interval(mins => ${AT_WORK_MINUTES})
     ORDER BY f.kept_at DESC, p.name LIMIT 5`,
    [entryId, personId],
  );
