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

/** A window in which somebody writes, and which of its messages is meant: it counts them from 1. */
export interface FormTurn {
  readonly windowId: string;
  readonly turn: number;
}

/** A window whose typing is kept. */
export interface KeptWindow extends FormTurn {
  /** ISO 8601, in UTC. */
  readonly keptAt: string;
}

export interface UnfinishedForm extends KeptWindow {
  /** The version that whoever writes began from; null for a new entry. */
  readonly seenVersion: number | null;
  readonly boxes: FormBoxes;
}

interface TypedForm extends FormTurn, Pick<UnfinishedForm, 'seenVersion' | 'boxes'> {
  /** What the window was filled with: its words hold that, so that it is not kept beside them, unless it was gone on with. */
  readonly from: FormTurn | null;
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
/** Nobody writes in more windows of one form. */
const WINDOWS_MAX = 20;

const ISO = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const OWNED = `person_id = $1 AND entry_id IS NOT DISTINCT FROM $2::uuid AND room = $3`;
/** What was saved or given up is emptied, not taken away: its number of messages goes on to refuse those that come late. */
const IS_KEPT = `boxes <> '[]' AND kept_at >= now() - make_interval(days => ${KEPT_DAYS})`;
const WINDOW = `window_id AS "windowId", turn, ${ISO('kept_at')} AS "keptAt"`;

/**
 * Keeps what a person has typed so far in a window, in the place of what was kept of that window before; a message that
 * comes after a later one changes nothing.
 *
 * @returns when, as ISO 8601, and whether it was news
 */
export async function keepUnfinishedForm(register: Register, owner: FormOwner, { windowId, turn, from, seenVersion, boxes }: TypedForm): Promise<{ readonly keptAt: string; readonly isNews: boolean }> {
  const owned = [owner.personId, owner.entryId, owner.room];
  // A NUL is no letter for the database.
  const written = JSON.stringify(boxes.map((box) => box.map((text) => text.replaceAll('\0', ''))));
  return register.transaction(async (unit) => {
    await unit.query(`DELETE FROM unfinished_form WHERE kept_at < now() - make_interval(days => ${KEPT_DAYS})`);
    const [kept] = await unit.query<{ at: string }>(
      `INSERT INTO unfinished_form (person_id, entry_id, room, window_id, turn, seen_version, boxes) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, entry_id, room, window_id) DO UPDATE SET turn = excluded.turn, seen_version = excluded.seen_version, boxes = excluded.boxes, kept_at = now()
       WHERE unfinished_form.turn < excluded.turn
       RETURNING ${ISO('kept_at')} AS at`,
      [...owned, windowId, turn, owner.entryId === null ? null : seenVersion, written],
    );
    if (kept !== undefined && from !== null && from.windowId !== windowId) await dropUnfinishedForm(unit, owner, from);
    if (kept !== undefined) {
      await unit.query(
        `DELETE FROM unfinished_form WHERE ${OWNED} AND window_id NOT IN (SELECT window_id FROM unfinished_form WHERE ${OWNED} ORDER BY boxes <> '[]' DESC, kept_at DESC, window_id LIMIT ${WINDOWS_MAX})`,
        owned,
      );
    }
    const [before] = kept === undefined ? await unit.query<{ at: string }>(`SELECT ${ISO('kept_at')} AS at FROM unfinished_form WHERE ${OWNED} AND window_id = $4`, [...owned, windowId]) : [];
    return { keptAt: (kept ?? before)?.at ?? '', isNews: kept !== undefined };
  });
}

/** What a person has typed in a form and not saved: in that window, else the last of it; null when there is nothing of the kind. */
export async function findUnfinishedForm(queryable: Queryable, { personId, entryId, room }: FormOwner, windowId: string | null = null): Promise<UnfinishedForm | null> {
  const [form] = await queryable.query<UnfinishedForm>(
    `SELECT seen_version AS "seenVersion", boxes, ${WINDOW} FROM unfinished_form
     WHERE ${OWNED} AND ${IS_KEPT} AND ($4::uuid IS NULL OR window_id = $4) ORDER BY unfinished_form.kept_at DESC, window_id LIMIT 1`,
    [personId, entryId, room, windowId],
  );
  return form ?? null;
}

/** The windows whose typing is kept, but for one, the latest first. */
export const listKeptWindows = (queryable: Queryable, { personId, entryId, room }: FormOwner, except: string | null): Promise<KeptWindow[]> =>
  queryable.query<KeptWindow>(
    `SELECT ${WINDOW} FROM unfinished_form WHERE ${OWNED} AND ${IS_KEPT} AND window_id IS DISTINCT FROM $4::uuid ORDER BY unfinished_form.kept_at DESC, window_id`,
    [personId, entryId, room, except],
  );

/** Forgets what a person had typed in a window, once it was saved or given up; what was typed there since stays. */
export async function dropUnfinishedForm(queryable: Queryable, { personId, entryId, room }: FormOwner, { windowId, turn }: FormTurn): Promise<void> {
  await queryable.query(
    `INSERT INTO unfinished_form (person_id, entry_id, room, window_id, turn, seen_version, boxes) VALUES ($1, $2, $3, $4, $5, CASE WHEN $2::uuid IS NULL THEN NULL ELSE 1 END, '[]')
     ON CONFLICT (person_id, entry_id, room, window_id) DO UPDATE SET turn = excluded.turn, boxes = '[]' WHERE unfinished_form.turn <= excluded.turn`,
    [personId, entryId, room, windowId, turn],
  );
}

/** Who else has typed in the form of an entry within the last quarter of an hour, the latest first; never what. */
export const listOtherWriters = (queryable: Queryable, entryId: string, personId: string): Promise<OtherWriter[]> =>
  queryable.query<OtherWriter>(
    `SELECT p.name, ${ISO('max(f.kept_at)')} AS at FROM unfinished_form f JOIN person p ON p.id = f.person_id
     WHERE f.entry_id = $1 AND f.person_id <> $2 AND f.boxes <> '[]' AND f.kept_at > now() - make_interval(mins => ${AT_WORK_MINUTES})
     GROUP BY p.id, p.name ORDER BY max(f.kept_at) DESC, p.name LIMIT 5`,
    [entryId, personId],
  );
