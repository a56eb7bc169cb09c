import type { CampaignChoice, CampaignRhythm, CampaignState, CampaignWords } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** A campaign as staff wrote it, and how far it has come. */
export interface Campaign extends CampaignRhythm {
  readonly id: string;
  readonly network: string;
  readonly title: string;
  readonly state: CampaignState;
  readonly choice: CampaignChoice;
  readonly lang: 'fr' | 'en';
  readonly words: Readonly<Record<'fr' | 'en', CampaignWords>>;
  /** ISO 8601, in UTC. */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly stoppedAt: string | null;
}

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `c.id, c.network, c.title, c.state, c.choice, c.lang, c.words, c.link_days AS "linkDays", c.reminder_days AS "reminderDays",
  c.reminders_max AS "remindersMax", ${utc('c.created_at')} AS "createdAt", ${utc('c.started_at')} AS "startedAt", ${utc('c.stopped_at')} AS "stoppedAt"`;

/** A campaign of a network; null when it has none of that id. */
export async function getCampaign(queryable: Queryable, network: string, id: string, { lock = false } = {}): Promise<Campaign | null> {
  const [row] = await queryable.query<Campaign>(`SELECT ${COLUMNS} FROM campaign c WHERE c.network = $1 AND c.id = $2 ${lock ? 'FOR UPDATE' : ''}`, [network, id]);
  return row ?? null;
}

/** What became of a campaign so far. */
export interface CampaignFigures {
  readonly entries: number;
  /** Entries of which somebody was, or shall be, written to. */
  readonly asked: number;
  readonly 'no-address': number;
  readonly unsubscribed: number;
  readonly right: number;
  readonly 'to-correct': number;
  readonly gone: number;
  readonly unanswered: number;
  readonly mails: { readonly waiting: number; readonly sent: number; readonly failed: number; readonly reminders: number };
}

const many = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::integer`;
const FIGURES = `
(SELECT jsonb_build_object('entries', count(*), 'asked', ${many(`reach = 'asked'`)}, 'no-address', ${many(`reach = 'no-address'`)},
    'unsubscribed', ${many(`reach = 'unsubscribed'`)}, 'right', ${many(`answer = 'right'`)}, 'to-correct', ${many(`answer = 'to-correct'`)},
    'gone', ${many(`answer = 'gone'`)}, 'unanswered', ${many(`reach = 'asked' AND answer IS NULL`)})
  FROM campaign_entry WHERE campaign_id = c.id)
|| jsonb_build_object('mails', (SELECT jsonb_build_object('waiting', ${many(`state = 'waiting'`)}, 'sent', ${many(`state = 'sent'`)},
    'failed', ${many(`state = 'failed'`)}, 'reminders', ${many(`state = 'sent' AND round > 0`)}) FROM campaign_mail WHERE campaign_id = c.id))`;

/** The figures of a campaign. */
export async function countCampaign(queryable: Queryable, id: string): Promise<CampaignFigures> {
  const [row] = await queryable.query<{ figures: CampaignFigures }>(`SELECT ${FIGURES} AS figures FROM campaign c WHERE c.id = $1`, [id]);
  if (row === undefined) throw new Error('A campaign that is not there has no figures.');
  return row.figures;
}

/** The campaigns of a network, the latest first, each with its figures. */
export const listCampaigns = (queryable: Queryable, network: string): Promise<(Campaign & { readonly figures: CampaignFigures })[]> =>
  queryable.query(`SELECT ${COLUMNS}, ${FIGURES} AS figures FROM campaign c WHERE c.network = $1 ORDER BY c.created_at DESC, c.id`, [network]);
