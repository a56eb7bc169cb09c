import { accept, checkCampaign, isReminderDue, refuse, type CampaignChoice, type CampaignContent, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { attemptChange } from '../history/index.js';
import { splitByReach } from './list-campaign-entries.js';
import { emailHash } from './list-campaign-recipients.js';
import { getCampaign, type Campaign } from './read-campaigns.js';

export const CAMPAIGN_CHANNEL = 'portulan_campaign';

export interface CampaignDraft extends CampaignContent {
  readonly choice: CampaignChoice;
  readonly lang: 'fr' | 'en';
}

const valuesOf = ({ title, choice, lang, words, linkDays, reminderDays, remindersMax }: CampaignDraft) =>
  [title, JSON.stringify(choice), lang, JSON.stringify(words), linkDays, reminderDays, remindersMax] as const;

const refused = (draft: CampaignDraft) => {
  const refusals = checkCampaign(draft);
  return refusals.length > 0 ? { ok: false as const, refusals } : null;
};
const UNKNOWN = refuse('campaign-unknown', 'There is no such campaign (any more).');
const BEGUN = refuse('campaign-begun', 'It has begun: its words and its entries stay as they are.');

/**
 * Keeps a new campaign; nobody is written to before it is started.
 *
 * @returns its id; refused as `checkCampaign`, or with `network-unknown`
 */
export async function registerCampaign(register: Register, network: string, draft: CampaignDraft, author: string): Promise<Outcome<string>> {
  const failed = refused(draft);
  if (failed !== null) return failed;
  const id = newId();
  const rows = await register.query(
    `INSERT INTO campaign (id, network, author, title, choice, lang, words, link_days, reminder_days, reminders_max)
     SELECT $1, n.id, $3, $4, $5, $6, $7, $8, $9, $10 FROM network n WHERE n.id = $2 RETURNING id`,
    [id, network, author, ...valuesOf(draft)],
  );
  return rows.length === 0 ? refuse('network-unknown', 'There is no such network.') : accept(id);
}

/**
 * Changes a campaign that has not begun.
 *
 * @returns refused as `checkCampaign`, or with `campaign-unknown`, `campaign-begun`
 */
export function reviseCampaign(register: Register, network: string, id: string, draft: CampaignDraft): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    const campaign = await getCampaign(unit, network, id, { lock: true });
    if (campaign === null) return UNKNOWN;
    if (campaign.state !== 'draft') return BEGUN;
    const failed = refused(draft);
    if (failed !== null) return failed;
    await unit.query(
      `UPDATE campaign SET title = $2, choice = $3, lang = $4, words = $5, link_days = $6, reminder_days = $7, reminders_max = $8 WHERE id = $1`,
      [id, ...valuesOf(draft)],
    );
    return accept(null);
  });
}

/** Forgets a campaign that has not begun. */
export function dropCampaign(register: Register, network: string, id: string): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    const campaign = await getCampaign(unit, network, id, { lock: true });
    if (campaign === null) return UNKNOWN;
    if (campaign.state !== 'draft') return BEGUN;
    await unit.query(`DELETE FROM campaign WHERE id = $1`, [id]);
    return accept(null);
  });
}

/**
 * Begins a campaign: its entries and their addresses are those of this moment, and one mail waits for each address.
 *
 * @returns how many mails wait; refused with `campaign-unknown`, `campaign-begun`, `campaign-empty`, `no-address`
 */
export function startCampaign(register: Register, network: string, id: string): Promise<Outcome<number>> {
  return attemptChange(register, async (unit) => {
    const campaign = await getCampaign(unit, network, id, { lock: true });
    if (campaign === null) return UNKNOWN;
    if (campaign.state !== 'draft') return BEGUN;
    const { entries, recipients } = await splitByReach(unit, campaign);
    if (entries.length === 0) return refuse('campaign-empty', 'No entry is chosen: there is nobody to ask.');
    if (recipients.length === 0) return refuse('no-address', 'None of these entries has an address to write to.');
    await unit.query(
      `INSERT INTO campaign_entry (campaign_id, entry_id, reach) SELECT $1, id, reach FROM jsonb_to_recordset($2::jsonb) AS chosen (id uuid, reach text)`,
      [id, JSON.stringify(entries)],
    );
    await unit.query(
      `INSERT INTO campaign_recipient (campaign_id, entry_id, email, lang, origin, person_id)
       SELECT $1, "entryId", email, coalesce(lang, $3), origin, "personId"
       FROM jsonb_to_recordset($2::jsonb) AS found ("entryId" uuid, email text, lang text, origin text, "personId" uuid)`,
      [id, JSON.stringify(recipients), campaign.lang],
    );
    const addresses = [...new Set(recipients.map(({ email }) => email))];
    await queueMails(unit, addresses.map((email) => ({ id: newId(), campaignId: id, email, round: 0 })));
    await unit.query(`UPDATE campaign SET state = 'running', started_at = now() WHERE id = $1`, [id]);
    return accept(addresses.length);
  });
}

/** No mail of it leaves from now on. Answers to links that were sent are still taken. */
export function stopCampaign(register: Register, network: string, id: string): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    const campaign = await getCampaign(unit, network, id, { lock: true });
    if (campaign === null) return UNKNOWN;
    if (campaign.state !== 'running') return refuse('campaign-still', 'It is not under way: there is nothing to stop.');
    await unit.query(`UPDATE campaign SET state = 'stopped', stopped_at = now() WHERE id = $1`, [id]);
    await unit.query(`UPDATE campaign_mail SET state = 'dropped' WHERE campaign_id = $1 AND state = 'waiting'`, [id]);
    return accept(null);
  });
}

interface QueuedMail {
  readonly id: string;
  readonly campaignId: string;
  readonly email: string;
  readonly round: number;
}

/** The same round of an address is asked for once, whoever asks. */
async function queueMails(unit: UnitOfWork, mails: readonly QueuedMail[]): Promise<number> {
  if (mails.length === 0) return 0;
  const rows = await unit.query(
    `INSERT INTO campaign_mail (id, campaign_id, email, round)
     SELECT id, "campaignId", email, round FROM jsonb_to_recordset($1::jsonb) AS asked (id uuid, "campaignId" uuid, email text, round integer)
     ON CONFLICT (campaign_id, email, round) DO NOTHING RETURNING id`,
    [JSON.stringify(mails)],
  );
  await unit.query(`SELECT pg_notify('${CAMPAIGN_CHANNEL}', '')`);
  return rows.length;
}

/** Addresses with an entry that nobody answered for, none of whose mails waits or failed. */
const SILENT = `
SELECT c.id AS "campaignId", m.email, max(m.round) AS round, c.reminder_days AS "reminderDays", c.reminders_max AS "remindersMax",
  (count(*) FILTER (WHERE m.state = 'sent'))::integer AS mails, max(m.sent_at) AS "lastSentAt"
FROM campaign c JOIN campaign_mail m ON m.campaign_id = c.id
WHERE c.state = 'running' AND ($1::uuid IS NULL OR c.id = $1)
  AND EXISTS (SELECT 1 FROM campaign_recipient r JOIN campaign_entry e ON e.campaign_id = r.campaign_id AND e.entry_id = r.entry_id
    WHERE r.campaign_id = c.id AND r.email = m.email AND e.answer IS NULL)
  AND NOT EXISTS (SELECT 1 FROM unsubscribed_address u WHERE u.email_hash = ${emailHash('m.email')})
GROUP BY c.id, m.email HAVING NOT bool_or(m.state IN ('waiting', 'failed'))`;

interface SilentAddress extends Pick<Campaign, 'reminderDays' | 'remindersMax'> {
  readonly campaignId: string;
  readonly email: string;
  readonly round: number;
  readonly mails: number;
  readonly lastSentAt: Date | null;
}

/**
 * Asks for a reminder to every address that is due one: of all campaigns under way, or of one that staff chose.
 *
 * @returns how many were asked for
 */
export function remindCampaigns(register: Register, { campaignId = null, now = new Date() }: { readonly campaignId?: string | null; readonly now?: Date } = {}): Promise<number> {
  return register.transaction(async (unit) => {
    const silent = await unit.query<SilentAddress>(SILENT, [campaignId]);
    const due = silent.filter((address) => isReminderDue(address, address, now, campaignId !== null));
    return queueMails(unit, due.map(({ campaignId: id, email, round }) => ({ id: newId(), campaignId: id, email, round: round + 1 })));
  });
}

/**
 * Reminds at once whoever has not answered, within the number of reminders that was said.
 *
 * @returns how many mails wait; refused with `campaign-unknown`, `campaign-still`
 */
export async function remindCampaign(register: Register, network: string, id: string, now = new Date()): Promise<Outcome<number>> {
  const campaign = await getCampaign(register, network, id);
  if (campaign === null) return UNKNOWN;
  if (campaign.state !== 'running') return refuse('campaign-still', 'It is not under way: nobody is reminded.');
  return accept(await remindCampaigns(register, { campaignId: id, now }));
}

/** A campaign is over once the last of its links is spent: nothing that it sent can be answered any more. */
const IS_OVER = `c.state = 'stopped' AND c.stopped_at + make_interval(days => c.link_days) < now()`;

/**
 * A campaign that is over knows its answers and how many mails left, and no address any more. Its links still end such mails,
 * for a year, by the digest of the address that each was sent to.
 */
export async function forgetAddresses(queryable: Queryable): Promise<void> {
  await queryable.query(`DELETE FROM campaign_recipient t USING campaign c WHERE c.id = t.campaign_id AND ${IS_OVER}`);
  // What counts mails stays; the row has its own number where the address stood.
  await queryable.query(`UPDATE campaign_mail t SET email = t.id::text FROM campaign c WHERE c.id = t.campaign_id AND t.email <> t.id::text AND ${IS_OVER}`);
  await queryable.query(`UPDATE campaign_token t SET email = NULL, email_hash = ${emailHash('t.email')} FROM campaign c WHERE c.id = t.campaign_id AND t.email IS NOT NULL AND ${IS_OVER}`);
  await queryable.query(`DELETE FROM campaign_token WHERE expires_at < now() - interval '1 year'`);
}
