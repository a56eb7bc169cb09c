import { isEmail } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** An address that may be written to about an entry, and where the register has it from. */
export interface CampaignRecipient {
  readonly entryId: string;
  /** In lower case. */
  readonly email: string;
  /** Of whoever has an account, or of a contact; null: that of the campaign. */
  readonly lang: 'fr' | 'en' | null;
  readonly origin: 'actor' | 'representative' | 'contact';
  readonly personId: string | null;
  /** Asked never to be written to again. */
  readonly isUnsubscribed: boolean;
}

/** How an address that is not to be written to is kept; `email` is a column. */
export const emailHash = (email: string): string => `sha256(convert_to(${email}, 'UTF8'))`;

/**
 * The public address of an actor speaks for the actor itself, for the cooperations in which it is on the French side, and
 * for the projects that it leads. Who represents an entry is written to in any case, and first; then its named contacts, those who
 * take messages.
 */
const FIND = `
WITH asked AS (SELECT unnest($1::uuid[]) AS id),
answering AS (
  SELECT id AS entry_id, id AS actor_id FROM asked
  UNION SELECT a.id, s.actor_id FROM asked a JOIN cooperation_side s ON s.cooperation_id = a.id AND s.side = 'french'
  UNION SELECT a.id, p.actor_id FROM asked a JOIN participation p ON p.project_id = a.id AND p.role = 'lead'
), found AS (
  SELECT r.entry_id, p.email, p.lang, 'representative' AS origin, p.id AS person_id, 1 AS rank
    FROM asked a JOIN entry_representative r ON r.entry_id = a.id JOIN person p ON p.id = r.person_id
  UNION ALL
  SELECT c.entry_id, c.email, c.lang, 'contact', NULL, 2
    FROM asked a JOIN contact c ON c.entry_id = a.id AND c.takes_messages WHERE c.email IS NOT NULL
  UNION ALL
  SELECT w.entry_id, lower(btrim(a.email)), NULL, 'actor', NULL, 3
    FROM answering w JOIN actor a ON a.id = w.actor_id JOIN entry e ON e.id = a.id AND e.state IN ('published', 'dormant') WHERE a.email IS NOT NULL
)
SELECT DISTINCT ON (f.entry_id, f.email) f.entry_id AS "entryId", f.email, f.lang, f.origin, f.person_id AS "personId",
  EXISTS (SELECT 1 FROM unsubscribed_address u WHERE u.email_hash = ${emailHash('f.email')}) AS "isUnsubscribed"
FROM found f ORDER BY f.entry_id, f.email, f.rank`;

/**
 * Everybody whom a campaign may write to about some entries, each address once an entry. The one place that knows where
 * addresses are found.
 */
export async function listCampaignRecipients(queryable: Queryable, entryIds: readonly string[]): Promise<CampaignRecipient[]> {
  if (entryIds.length === 0) return [];
  const rows = await queryable.query<CampaignRecipient>(FIND, [entryIds]);
  return rows.filter(({ email }) => isEmail(email));
}
