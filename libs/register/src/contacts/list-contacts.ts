import type { ConsentManner, ContactDraft, ContactField } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { answeredEntries } from './answered-entries.js';

/** What a person consented to, and who wrote it down. */
export interface KeptConsent {
  readonly scope: readonly ContactField[];
  /** `YYYY-MM-DD`. */
  readonly givenOn: string;
  readonly manner: ConsentManner;
  readonly wording: string;
  /** ISO 8601, in UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** A contact as those who may see it see it. Private. */
export interface KeptContact extends ContactDraft {
  readonly id: string;
  /** The consent in force. */
  readonly consent: KeptConsent | null;
}

/** The contacts that an entry answers for, by name. */
export const listContacts = (queryable: Queryable, entryId: string): Promise<KeptContact[]> =>
  queryable.query<KeptContact>(
    `SELECT c.id, c.name, c.role, c.email, c.phone, c.lang, c.takes_messages AS "takesMessages",
       (SELECT jsonb_build_object('scope', k.scope, 'givenOn', to_char(k.given_on, 'YYYY-MM-DD'), 'manner', k.manner, 'wording', k.wording,
          'recordedAt', to_char(k.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'recordedBy', (SELECT name FROM person WHERE k.recorded_by = 'person:' || person.id))
        FROM contact_consent k WHERE k.contact_id = c.id AND k.withdrawn_at IS NULL) AS consent
     FROM contact c WHERE c.entry_id IN (${answeredEntries('$1::uuid')}) ORDER BY c.name COLLATE "fr-x-icu", c.id`,
    [entryId],
  );
