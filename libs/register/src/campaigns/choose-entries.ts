import type { CampaignChoice } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** Entries that the public sees, or saw until they fell asleep: nobody is asked about a draft. */
const CHOSEN = `
FROM entry e WHERE e.keeper = $1 AND e.state IN ('published', 'dormant')
  AND ($2::text IS NULL OR e.room = $2)
  AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM actor a WHERE a.id = e.id AND a.kind = $3))
  AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM entry_where w WHERE w.entry_id = e.id AND w.country = $4))
  AND ($5::text IS NULL OR EXISTS (
    SELECT 1 FROM entry_kin k JOIN entry_theme t ON t.entry_id = k.kin_id JOIN theme th ON th.code = t.theme
    WHERE k.entry_id = e.id AND $5 IN (th.code, th.parent)))
  AND ($6::date IS NULL OR e.checked_on IS NULL OR e.checked_on < $6)`;

/** The ids of the entries of a network that a campaign is to ask about, by their slugs. */
export async function listChosenEntries(queryable: Queryable, network: string, { room, kind, country, theme, uncheckedSince }: CampaignChoice): Promise<string[]> {
  const rows = await queryable.query<{ id: string }>(`SELECT e.id ${CHOSEN} ORDER BY e.slug, e.id`, [network, room, kind, country, theme, uncheckedSince]);
  return rows.map(({ id }) => id);
}
