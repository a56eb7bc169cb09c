import { accept, refuse, withFields, type CampaignAnswer, type EntryRoom, type Outcome } from '@portulan/domain';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { draftContent, listMerged, readEntries, readHashes, saveEntries, type PresentEntry } from '../entries/index.js';
import { attemptChange } from '../history/index.js';
import { ATTEMPT_LIMITS, countAttempt, hashSecret, type DoorStep } from '../people/index.js';
import type { AskedEntry } from './send-campaign-mail.js';
import { emailHash } from './list-campaign-recipients.js';

/** Whoever an entry was confirmed by, in its history: an address is private, and history is kept for good. */
export const CAMPAIGN_AUTHOR = 'campaign';

/** An entry as the page behind a link asks about it. */
export interface CampaignQuestion extends AskedEntry {
  readonly answer: CampaignAnswer | null;
  /** ISO 8601, in UTC. */
  readonly answeredAt: string | null;
}

type Step = Pick<DoorStep, 'address'>;
type TokenRefusal = 'token-spent' | 'too-many-attempts';

const SPENT = refuse('token-spent', 'This link is too old, or is not whole. Copy it from the mail again.');

interface Holder {
  readonly campaignId: string;
  readonly network: string;
  readonly title: string;
  /** Null once the campaign is over. */
  readonly email: string | null;
  readonly emailHash: Buffer;
}

/** Whom a link was sent to; null for one that is too old or never was. */
async function findHolder(queryable: Queryable, token: string, { mayBeOld = false } = {}): Promise<Holder | null> {
  const [holder] = await queryable.query<Holder>(
    `SELECT c.id AS "campaignId", c.title, n.label AS network, t.email, coalesce(t.email_hash, ${emailHash('t.email')}) AS "emailHash" FROM campaign_token t JOIN campaign c ON c.id = t.campaign_id JOIN network n ON n.id = c.network
     WHERE t.token_hash = $1 AND ($2 OR t.expires_at > now())`,
    [hashSecret(token), mayBeOld],
  );
  return holder ?? null;
}

const count = (register: Register, { address }: Step) => countAttempt(register, ATTEMPT_LIMITS.campaignByAddress, address);

const QUESTIONS = `
SELECT e.id, e.room, e.slug, e.checked_on AS "checkedOn", e.state = 'published' AS "isShown", ce.answer,
  to_char(ce.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "answeredAt",
  coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
FROM campaign_recipient r JOIN campaign_entry ce ON ce.campaign_id = r.campaign_id AND ce.entry_id = r.entry_id
JOIN entry e ON e.id = r.entry_id AND e.state IN ('published', 'dormant')
WHERE r.campaign_id = $1 AND r.email = $2 ORDER BY label, e.id`;

/** What a link asks: the entries of one address, those answered included. To read it changes nothing. */
export async function getCampaignQuestions(register: Register, token: string, step: Step): Promise<Outcome<{ readonly network: string; readonly entries: readonly CampaignQuestion[] }, TokenRefusal>> {
  const counted = await count(register, step);
  if (!counted.ok) return counted;
  const holder = await findHolder(register, token);
  if (holder === null) return SPENT;
  return accept({ network: holder.network, entries: await register.query<CampaignQuestion>(QUESTIONS, [holder.campaignId, holder.email]) });
}

export interface CampaignReply {
  readonly token: string;
  readonly entryId: string;
  readonly answer: CampaignAnswer;
}

/**
 * Takes an answer, once an entry. `right` is a revision of the entry with the day it was checked; the two others change
 * nothing of it: whoever gave them goes on to propose a correction, or staff have a look.
 *
 * @returns the entry; refused with `token-spent`, `entry-unknown`, `answer-given`, `too-many-attempts`
 */
export async function answerCampaign(register: Register, { token, entryId, answer }: CampaignReply, step: Step): Promise<Outcome<{ readonly id: string; readonly room: EntryRoom; readonly slug: string }>> {
  const counted = await count(register, step);
  if (!counted.ok) return counted;
  return attemptChange(register, async (unit) => {
    const holder = await findHolder(unit, token);
    if (holder === null) return SPENT;
    const [asked] = await unit.query<{ answer: CampaignAnswer | null; personId: string | null }>(
      `SELECT ce.answer, r.person_id AS "personId" FROM campaign_entry ce JOIN campaign_recipient r ON r.campaign_id = ce.campaign_id AND r.entry_id = ce.entry_id
       WHERE ce.campaign_id = $1 AND r.email = $2 AND ce.entry_id = $3 FOR UPDATE OF ce`,
      [holder.campaignId, holder.email, entryId],
    );
    if (asked === undefined) return refuse('entry-unknown', 'This link is not about that entry.', 'entryId');
    if (asked.answer !== null) return refuse('answer-given', 'It is answered already: nothing was changed.');
    const merged = await listMerged(unit, [entryId]);
    const [entry] = await readEntries(unit, [merged.get(entryId) ?? entryId], { lock: true });
    if (entry === undefined || entry.content.state === 'archived') return refuse('entry-unknown', 'There is no such entry (any more).', 'entryId');
    const { id, room, slug } = answer === 'right' ? await confirm(unit, entry, holder, asked.personId) : entry;
    await unit.query(`UPDATE campaign_entry SET answer = $3, answered_at = now() WHERE campaign_id = $1 AND entry_id = $2`, [holder.campaignId, entryId, answer]);
    return accept({ id, room, slug });
  });
}

async function confirm(unit: UnitOfWork, { id, room, slug, content }: PresentEntry, { title }: Holder, personId: string | null) {
  const [day] = await unit.query<{ today: string }>(`SELECT to_char(now(), 'YYYY-MM-DD') AS today`);
  const checked = withFields(content, { checkedOn: day?.today ?? null });
  const author = personId === null ? CAMPAIGN_AUTHOR : `person:${personId}`;
  await saveEntries(unit, [draftContent(id, checked, await readHashes(unit, [id]))], { author, reason: title });
  return { id, room, slug };
}

/** Ties the correction that somebody sent to the answer that led there; a token of somebody else ties nothing. */
export async function tieProposal(register: Register, { token, entryId, proposalId }: { readonly token: string; readonly entryId: string; readonly proposalId: string }): Promise<void> {
  const holder = await findHolder(register, token);
  if (holder === null) return;
  await register.query(
    `UPDATE campaign_entry ce SET proposal_id = $4 FROM campaign_recipient r
     WHERE r.campaign_id = ce.campaign_id AND r.entry_id = ce.entry_id AND r.email = $2 AND ce.campaign_id = $1 AND ce.entry_id = $3
       AND ce.answer = 'to-correct' AND ce.proposal_id IS NULL`,
    [holder.campaignId, holder.email, entryId, proposalId],
  );
}

/**
 * The address that a link was sent to is never written to by campaigns again, of whatever network. A link too old to answer
 * by still does this. To ask twice changes nothing.
 */
export async function unsubscribe(register: Register, token: string, step: Step): Promise<Outcome<{ readonly network: string }, TokenRefusal>> {
  const counted = await count(register, step);
  if (!counted.ok) return counted;
  return register.transaction(async (unit) => {
    const holder = await findHolder(unit, token, { mayBeOld: true });
    if (holder === null) return SPENT;
    await unit.query(`INSERT INTO unsubscribed_address (email_hash) VALUES ($1) ON CONFLICT DO NOTHING`, [holder.emailHash]);
    await unit.query(`UPDATE campaign_mail SET state = 'dropped' WHERE email = $1 AND state = 'waiting'`, [holder.email]);
    return accept({ network: holder.network });
  });
}

/** Whether a link leads anywhere, for the page that asks before it unsubscribes. */
export async function getSubscription(register: Register, token: string, step: Step): Promise<Outcome<{ readonly network: string; readonly isUnsubscribed: boolean }, TokenRefusal>> {
  const counted = await count(register, step);
  if (!counted.ok) return counted;
  const holder = await findHolder(register, token, { mayBeOld: true });
  if (holder === null) return SPENT;
  const found = await register.query(`SELECT 1 FROM unsubscribed_address WHERE email_hash = $1`, [holder.emailHash]);
  return accept({ network: holder.network, isUnsubscribed: found.length > 0 });
}
