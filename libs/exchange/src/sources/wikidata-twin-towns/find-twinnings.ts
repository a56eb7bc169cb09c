import type { EntryContent, Queryable } from '@portulan/register';
import { PRESENT_CONTENT } from '../../resolution/index.js';

/** A cooperation of a pair that the register already has. */
export interface KnownTwinning {
  readonly entryId: string;
  /** True when this source is already among its sources, by a record of its own. */
  readonly recorded: boolean;
  readonly content: Extract<EntryContent, { room: 'cooperations' }>;
}

/** A pair of actors, French side first. */
export const pairKey = ([french, partner]: readonly [string, string]): string => `${french} ${partner}`;

/**
 * The cooperations of pairs of actors, twinnings first: a pair known under another form is the same link, better told.
 *
 * @returns by `pairKey`
 */
export async function findTwinnings(
  reader: Queryable,
  sourceId: string,
  pairs: readonly (readonly [string, string])[],
): Promise<Map<string, KnownTwinning>> {
  const rows = await reader.query<KnownTwinning & { french: string; partner: string }>(
    `SELECT DISTINCT ON (f.actor_id, p.actor_id) f.actor_id AS french, p.actor_id AS partner, c.id AS "entryId", ${PRESENT_CONTENT},
       EXISTS (SELECT 1 FROM entry_source s WHERE s.entry_id = c.id AND s.source_id = $3 AND s.record_id <> '') AS recorded
     FROM unnest($1::uuid[], $2::uuid[]) AS pair (french, partner)
     JOIN cooperation_side f ON f.actor_id = pair.french AND f.side = 'french'
     JOIN cooperation_side p ON p.actor_id = pair.partner AND p.side = 'partner' AND p.cooperation_id = f.cooperation_id
     JOIN cooperation c ON c.id = f.cooperation_id
     JOIN entry e ON e.id = c.id AND e.state <> 'archived'
     JOIN revision r ON r.entry_id = e.id AND r.version = e.version
     ORDER BY f.actor_id, p.actor_id, (c.form = 'twinning') DESC, c.id`,
    [pairs.map(([french]) => french), pairs.map(([, partner]) => partner), sourceId],
  );
  return new Map(rows.map(({ french, partner, ...twinning }) => [pairKey([french, partner]), twinning]));
}
