import type { CampaignAnswer, CampaignList, EntryRoom, ProposalState } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { listChosenEntries } from './choose-entries.js';
import { listCampaignRecipients } from './list-campaign-recipients.js';
import type { Campaign } from './read-campaigns.js';

/** An entry of a campaign, whom was written to, and what came of it. */
export interface CampaignEntry {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  readonly checkedOn: string | null;
  /** Whether it has a page that the public sees. */
  readonly isShown: boolean;
  readonly answer: CampaignAnswer | null;
  readonly answeredAt: string | null;
  /** The correction that followed, when one did. */
  readonly proposal: { readonly id: string; readonly state: ProposalState } | null;
  /** The public address of an actor, the name of whoever represents it; of a contact nothing, as its name is private. */
  readonly to: readonly { readonly origin: 'actor' | 'representative' | 'contact'; readonly shown: string; readonly isFailed: boolean }[];
}

const PAGE = 20;
const CONDITIONS: Readonly<Record<CampaignList, string>> = {
  unanswered: `ce.reach = 'asked' AND ce.answer IS NULL`,
  right: `ce.answer = 'right'`,
  'to-correct': `ce.answer = 'to-correct'`,
  gone: `ce.answer = 'gone'`,
  'no-address': `ce.reach = 'no-address' AND ce.answer IS NULL`,
  unsubscribed: `ce.reach = 'unsubscribed' AND ce.answer IS NULL`,
};
const NAMED = `e.id, e.room, e.slug, e.checked_on AS "checkedOn", e.state = 'published' AS "isShown"`;
const LABEL = `coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug)`;

const TO = `(SELECT coalesce(jsonb_agg(jsonb_build_object('origin', r.origin,
    'shown', CASE r.origin WHEN 'actor' THEN r.email ELSE coalesce((SELECT name FROM person WHERE id = r.person_id), '') END,
    'isFailed', EXISTS (SELECT 1 FROM campaign_mail m WHERE m.campaign_id = r.campaign_id AND m.email = r.email AND m.state = 'failed')) ORDER BY r.origin, r.email), '[]')
  FROM campaign_recipient r WHERE r.campaign_id = ce.campaign_id AND r.entry_id = ce.entry_id)`;

/** A page of the entries of a campaign that has begun, by name, with how many there are. */
export async function listCampaignEntries(queryable: Queryable, campaignId: string, list: CampaignList, page = 1): Promise<{ readonly items: readonly CampaignEntry[]; readonly total: number }> {
  const rows = await queryable.query<CampaignEntry & { total: number }>(
    `SELECT ${NAMED}, ${LABEL} AS label, ce.answer, to_char(ce.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "answeredAt",
       (SELECT jsonb_build_object('id', p.id, 'state', p.state) FROM proposal p WHERE p.id = ce.proposal_id) AS proposal,
       ${TO} AS "to", (count(*) OVER ())::integer AS total
     FROM campaign_entry ce JOIN entry e ON e.id = ce.entry_id WHERE ce.campaign_id = $1 AND ${CONDITIONS[list]}
     ORDER BY ce.answered_at DESC NULLS LAST, label, e.id LIMIT ${PAGE} OFFSET $2`,
    [campaignId, (page - 1) * PAGE],
  );
  return { items: rows.map(({ total: _total, ...item }) => item), total: rows[0]?.total ?? 0 };
}

/** Whom a choice would reach, before anything is sent. */
export interface CampaignReach {
  readonly entries: number;
  readonly asked: number;
  readonly 'no-address': number;
  readonly unsubscribed: number;
  /** How many would be written to: one mail for all the entries of an address. */
  readonly addresses: number;
}

/** The entries of a choice by whether somebody can be written to about them. */
export async function splitByReach(queryable: Queryable, { network, choice }: Pick<Campaign, 'network' | 'choice'>) {
  const ids = await listChosenEntries(queryable, network, choice);
  const recipients = await listCampaignRecipients(queryable, ids);
  const known = new Set(recipients.map(({ entryId }) => entryId));
  const writable = recipients.filter(({ isUnsubscribed }) => !isUnsubscribed);
  const reached = new Set(writable.map(({ entryId }) => entryId));
  const reachOf = (id: string) => (reached.has(id) ? ('asked' as const) : known.has(id) ? ('unsubscribed' as const) : ('no-address' as const));
  return { entries: ids.map((id) => ({ id, reach: reachOf(id) })), recipients: writable };
}

/** Counts whom a campaign would reach. */
export async function countReach(queryable: Queryable, campaign: Pick<Campaign, 'network' | 'choice'>): Promise<CampaignReach> {
  const { entries, recipients } = await splitByReach(queryable, campaign);
  const many = (reach: string) => entries.filter((entry) => entry.reach === reach).length;
  const addresses = new Set(recipients.map(({ email }) => email)).size;
  return { entries: entries.length, asked: many('asked'), 'no-address': many('no-address'), unsubscribed: many('unsubscribed'), addresses };
}

/** A page of the entries that a draft would ask about or, without an address, would not. */
export async function listReached(queryable: Queryable, campaign: Pick<Campaign, 'network' | 'choice'>, reach: 'asked' | 'no-address' | 'unsubscribed', page = 1): Promise<{ readonly items: readonly CampaignEntry[]; readonly total: number }> {
  const { entries } = await splitByReach(queryable, campaign);
  const ids = entries.filter((entry) => entry.reach === reach).map(({ id }) => id);
  const items = await queryable.query<CampaignEntry>(
    `SELECT ${NAMED}, ${LABEL} AS label, NULL AS answer, NULL AS "answeredAt", NULL AS proposal, '[]'::jsonb AS "to" FROM entry e WHERE e.id = ANY ($1::uuid[]) ORDER BY label, e.id`,
    [ids.slice((page - 1) * PAGE, page * PAGE)],
  );
  return { items, total: ids.length };
}
