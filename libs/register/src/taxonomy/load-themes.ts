import type { UnitOfWork } from '../database/index.js';
import { THEMES } from './lists/themes.js';

/** Writes the themes that come with the code; those that staff added stay. */
export async function loadThemes(unit: UnitOfWork): Promise<void> {
  const rows = THEMES.map(({ code, fr, en }, position) => ({
    ...{ code, fr, en, position },
    parent: code.includes('/') ? code.split('/')[0] : null,
  }));
  await unit.query(
    `INSERT INTO theme (code, parent, label_fr, label_en, position)
     SELECT code, parent, fr, en, position
     FROM jsonb_to_recordset($1::jsonb) AS item (code text, parent text, fr text, en text, position integer)
     ON CONFLICT (code) DO UPDATE SET label_fr = excluded.label_fr, label_en = excluded.label_en, position = excluded.position`,
    [JSON.stringify(rows)],
  );
  const codes = THEMES.map(({ code }) => code);
  await unit.query(`DELETE FROM theme_sector WHERE theme = ANY ($1)`, [codes]);
  const sectors = THEMES.flatMap(({ code, sectors: list }) => list.map((sector) => [code, sector] as const));
  await unit.query(
    `INSERT INTO theme_sector (theme, dac_code) SELECT * FROM unnest($1::text[], $2::text[])`,
    [sectors.map(([code]) => code), sectors.map(([, sector]) => sector)],
  );
}
