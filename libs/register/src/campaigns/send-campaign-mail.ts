import { pauseSeconds, retryAfterSeconds, type CampaignWords, type EntryRoom } from '@portulan/domain';
import type { Register, UnitOfWork } from '../database/index.js';
import { failureOf, mailFailureCode, hashSecret, newSecret } from '../people/index.js';
import { emailHash } from './list-campaign-recipients.js';

/** An entry that a mail asks about. */
export interface AskedEntry {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  readonly checkedOn: string | null;
  /** Whether it has a page that the public sees. */
  readonly isShown: boolean;
}

/** A mail of a campaign, about to leave. */
export interface CampaignMail {
  readonly id: string;
  readonly email: string;
  readonly lang: 'fr' | 'en';
  readonly network: string;
  readonly words: CampaignWords;
  readonly isReminder: boolean;
  /** What its links open: an answer about these entries, and the end of such mails. */
  readonly token: string;
  /** The last day of its links, ISO. */
  readonly lastDay: string;
  readonly entries: readonly AskedEntry[];
}

/** What came of looking for one mail to send; null: none waits, or another server sends. */
export type SendStep = 'sent' | 'failed' | 'dropped' | { readonly waitSeconds: number } | null;

interface WaitingMail {
  readonly id: string;
  readonly campaignId: string;
  readonly email: string;
  readonly round: number;
  readonly attempts: number;
  readonly isUnsubscribed: boolean;
  readonly network: string;
  readonly words: Readonly<Record<'fr' | 'en', CampaignWords>>;
  readonly linkDays: number;
}

const NEXT = `
SELECT m.id, m.campaign_id AS "campaignId", m.email, m.round, m.attempts, n.label AS network, c.words, c.link_days AS "linkDays",
  EXISTS (SELECT 1 FROM unsubscribed_address u WHERE u.email_hash = ${emailHash('m.email')}) AS "isUnsubscribed"
FROM campaign_mail m JOIN campaign c ON c.id = m.campaign_id AND c.state = 'running' JOIN network n ON n.id = c.network
WHERE m.state = 'waiting' AND m.next_at <= now() AND ($1::uuid IS NULL OR m.id = $1) ORDER BY m.next_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;

const ENTRIES = `
SELECT e.id, e.room, e.slug, e.checked_on AS "checkedOn", e.state = 'published' AS "isShown", r.lang, r.person_id IS NOT NULL AS "isPerson",
  coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
FROM campaign_recipient r JOIN campaign_entry ce ON ce.campaign_id = r.campaign_id AND ce.entry_id = r.entry_id AND ce.answer IS NULL
JOIN entry e ON e.id = r.entry_id AND e.state IN ('published', 'dormant')
WHERE r.campaign_id = $1 AND r.email = $2 ORDER BY "isPerson" DESC, label, e.id`;

/** A mail server that is away is not knocked at for every mail that waits. */
const BREATH_SECONDS = 30;

/** A mail that is about to leave, with its token; or what there is instead of one. */
type Taken = { readonly mail: WaitingMail; readonly made: CampaignMail } | { readonly step: SendStep };

/**
 * Sends one mail: whoever holds the row of the sender is the only one to send, on however many servers, and not before
 * the pause after the last mail is over. The token is kept before the mail leaves, so that its links open at once.
 *
 * @param deliver rejects when the mail did not leave
 * @param perMinute how many mails may leave in a minute, all servers together
 */
export async function sendCampaignMail(register: Register, deliver: (mail: CampaignMail) => Promise<void>, perMinute: number): Promise<SendStep> {
  const taken = await register.transaction(takeNext);
  if ('step' in taken) return taken.step;
  const { mail, made } = taken;
  return register.transaction(async (unit) => {
    const sender = await holdSender(unit);
    const [held] = sender === undefined || sender.wait > 0 ? [] : await unit.query<WaitingMail>(NEXT, [mail.id]);
    // Meanwhile it was stopped, or no longer wanted, or another server sent it: looked at anew.
    if (held === undefined || held.isUnsubscribed) {
      await dropToken(unit, made.token);
      return { waitSeconds: 0 };
    }
    const failure = await failureOf(() => deliver(made));
    if (failure === null) await unit.query(`UPDATE campaign_mail SET state = 'sent', sent_at = now(), attempts = attempts + 1, failure = NULL WHERE id = $1`, [mail.id]);
    else {
      await dropToken(unit, made.token);
      await keepFailure(unit, mail, failure);
    }
    const pause = failure === null || isOfAddress(failure) ? pauseSeconds(perMinute) : Math.max(BREATH_SECONDS, pauseSeconds(perMinute));
    await unit.query(`UPDATE campaign_sender SET free_at = clock_timestamp() + make_interval(secs => $1)`, [pause]);
    return failure === null ? 'sent' : 'failed';
  });
}

/** The one row of the sender, and the seconds until it may send; undefined while another server holds it. */
async function holdSender(unit: UnitOfWork): Promise<{ readonly wait: number } | undefined> {
  const [sender] = await unit.query<{ wait: number }>(
    `SELECT greatest(0, extract(epoch FROM free_at - clock_timestamp()))::double precision AS wait FROM campaign_sender FOR UPDATE SKIP LOCKED`,
  );
  return sender;
}

async function takeNext(unit: UnitOfWork): Promise<Taken> {
  const sender = await holdSender(unit);
  if (sender === undefined) return { step: null };
  const [mail] = await unit.query<WaitingMail>(NEXT, [null]);
  if (mail === undefined) return { step: null };
  if (sender.wait > 0) return { step: { waitSeconds: sender.wait } };
  const entries = mail.isUnsubscribed ? [] : await unit.query<AskedEntry & { lang: 'fr' | 'en' }>(ENTRIES, [mail.campaignId, mail.email]);
  const [first] = entries;
  if (first === undefined) {
    await unit.query(`UPDATE campaign_mail SET state = 'dropped' WHERE id = $1`, [mail.id]);
    return { step: 'dropped' };
  }
  const { id, email, network, words, round, linkDays, campaignId } = mail;
  const token = newSecret();
  const [kept] = await unit.query<{ lastDay: string }>(
    `INSERT INTO campaign_token (token_hash, campaign_id, email, expires_at) VALUES ($1, $2, $3, date_trunc('day', now()) + make_interval(days => $4 + 1))
     RETURNING to_char(expires_at - interval '1 day', 'YYYY-MM-DD') AS "lastDay"`,
    [hashSecret(token), campaignId, email, linkDays],
  );
  return { mail, made: { id, email, lang: first.lang, network, words: words[first.lang], isReminder: round > 0, token, lastDay: kept?.lastDay ?? '', entries } };
}

/** Forgets the token of a mail that did not leave. */
async function dropToken(unit: UnitOfWork, token: string): Promise<void> {
  await unit.query(`DELETE FROM campaign_token WHERE token_hash = $1`, [hashSecret(token)]);
}

/** What the server says of one address, which waiting does not change: the others go on. */
function isOfAddress(failure: object): boolean {
  const { responseCode, command } = failure as { responseCode?: unknown; command?: unknown };
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500;
}

async function keepFailure(unit: UnitOfWork, { id, attempts }: WaitingMail, failure: object): Promise<void> {
  const wait = isOfAddress(failure) ? null : retryAfterSeconds(attempts + 1);
  await unit.query(
    `UPDATE campaign_mail SET attempts = attempts + 1, failure = $2, state = CASE WHEN $3::integer IS NULL THEN 'failed' ELSE 'waiting' END,
       next_at = now() + make_interval(secs => coalesce($3::integer, 0)) WHERE id = $1`,
    [id, mailFailureCode(failure), wait],
  );
}
