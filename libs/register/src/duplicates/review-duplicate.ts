import { accept, refuse, type EntryRoom, type Outcome } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';
import type { ChangeStamp } from '../entries/index.js';
import { mergeEntries, type MergedEntries } from '../history/index.js';

const sortPair = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/**
 * Remembers that two entries that look alike are two, or takes that back.
 *
 * @returns refused with `pair-unknown` when nobody ever found them alike
 */
export async function reviewDuplicate(queryable: Queryable, pair: readonly [string, string], areDistinct: boolean, author: string): Promise<Outcome<null, 'pair-unknown'>> {
  const rows = await queryable.query(
    `UPDATE duplicate_pair SET distinct_at = CASE WHEN $3 THEN now() END, distinct_by = CASE WHEN $3 THEN $4 END
     WHERE first_id = $1 AND second_id = $2 RETURNING room`,
    [...sortPair(...pair), areDistinct, author],
  );
  return rows.length > 0 ? accept(null) : refuse('pair-unknown', 'These two were not found to be alike.');
}

/** The one with more relations survives, then the one that was there first. */
const CERTAIN = `
  WITH open AS (
    SELECT p.*, a.version AS first_version, b.version AS second_version,
      (SELECT count(*) FROM entry_kin k WHERE k.entry_id = a.id) AS first_kin, (SELECT count(*) FROM entry_kin k WHERE k.entry_id = b.id) AS second_kin
    FROM duplicate_pair p JOIN entry a ON a.id = p.first_id AND a.state <> 'archived' JOIN entry b ON b.id = p.second_id AND b.state <> 'archived'
    WHERE p.distinct_at IS NULL AND p.is_certain AND p.room = $1
      AND NOT EXISTS (SELECT 1 FROM entry_merge m WHERE m.undone_at IS NOT NULL
        AND (m.survivor_id, m.absorbed_id) IN ((a.id, b.id), (b.id, a.id))))
  SELECT CASE WHEN first_kin >= second_kin THEN first_id ELSE second_id END AS "survivorId",
    CASE WHEN first_kin >= second_kin THEN second_id ELSE first_id END AS "absorbedId"
  FROM open ORDER BY score DESC, first_id LIMIT $2`;

export interface CertainMerges {
  readonly merged: readonly MergedEntries[];
  /** Pairs that a rule or a later change kept from being merged. */
  readonly refused: number;
}

/** Merges the pairs that are certain, one transaction each; those whose merge was undone once are left to people. */
export async function mergeCertainDuplicates(register: Register, room: EntryRoom, stamp: ChangeStamp, limit = 500): Promise<CertainMerges> {
  const pairs = await register.query<{ survivorId: string; absorbedId: string }>(CERTAIN, [room, limit]);
  const merged: MergedEntries[] = [];
  for (const { survivorId, absorbedId } of pairs) {
    const versions = await register.query<{ id: string; version: number }>(`SELECT id, version FROM entry WHERE id IN ($1, $2)`, [survivorId, absorbedId]);
    const pick = (id: string) => ({ id, version: versions.find((entry) => entry.id === id)?.version ?? 0 });
    const outcome = await mergeEntries(register, { survivor: pick(survivorId), absorbed: pick(absorbedId) }, stamp);
    if (outcome.ok) merged.push(outcome.value);
  }
  return { merged, refused: pairs.length - merged.length };
}
