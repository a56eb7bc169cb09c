import type { Queryable } from '@portulan/register';
import type { SourceOrigin } from './import-source.js';

/** Makes sure that the register has these sources; what it already says of one stays. */
export async function keepOrigins(unit: Queryable, origins: readonly SourceOrigin[]): Promise<void> {
  await unit.query(
    `INSERT INTO source (id, label, publisher, url, licence, licence_url)
     SELECT o.id, o.label, o.publisher, o.url, o.licence, o."licenceUrl"
     FROM jsonb_to_recordset($1) AS o (id text, label text, publisher text, url text, licence text, "licenceUrl" text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(origins)],
  );
}
