import type { UnitOfWork } from '../database/index.js';
import { SDG_GOAL_LABELS } from './lists/sdg-goals.js';
import { SDG_TARGET_LABELS } from './lists/sdg-targets.js';

/** Writes the 17 goals and their 169 targets. */
export async function loadSdgs(unit: UnitOfWork): Promise<void> {
  await unit.query(
    `INSERT INTO sdg (goal, label_fr, label_en) SELECT * FROM unnest($1::smallint[], $2::text[], $3::text[])
     ON CONFLICT (goal) DO UPDATE SET label_fr = excluded.label_fr, label_en = excluded.label_en`,
    [SDG_GOAL_LABELS.map((_, index) => index + 1), SDG_GOAL_LABELS.map(([fr]) => fr), SDG_GOAL_LABELS.map(([, en]) => en)],
  );
  await unit.query(
    `INSERT INTO sdg_target (code, goal, label_fr, label_en)
     SELECT code, split_part(code, '.', 1)::smallint, fr, en FROM unnest($1::text[], $2::text[], $3::text[]) AS item (code, fr, en)
     ON CONFLICT (code) DO UPDATE SET label_fr = excluded.label_fr, label_en = excluded.label_en`,
    [
      SDG_TARGET_LABELS.map(([code]) => code),
      SDG_TARGET_LABELS.map(([, fr]) => fr),
      SDG_TARGET_LABELS.map(([, , en]) => en),
    ],
  );
}
