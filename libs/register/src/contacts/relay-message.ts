import { accept, foldEmail, refuse, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt, readToken, writeLetter, type DoorStep } from '../people/index.js';
import { answeredEntries } from './answered-entries.js';

type Step = Pick<DoorStep, 'address'>;

/** What a visitor writes to whoever can be reached about an entry, without being told an address. */
export interface MessageDraft {
  readonly entryId: string;
  readonly name: string;
  readonly email: string;
  readonly lang: 'fr' | 'en';
  readonly body: string;
}

interface Reached {
  readonly email: string;
  readonly lang: 'fr' | 'en';
  readonly via: 'contact' | 'network';
}

/** More than these would be a crowd: whoever writes to an entry writes to somebody. */
const REACHED_MAX = 5;
/** Messages whose address never answered. */
export const UNANSWERED_DAYS = 3;

/** Its contacts first, else whoever represents it, else the team of its network, else those who administer the whole. */
const REACH = `
WITH reached AS (
  SELECT c.email, c.lang, 'contact' AS via, 1 AS rank, c.id::text AS id FROM contact c
    WHERE c.takes_messages AND c.email IS NOT NULL AND c.entry_id IN (${answeredEntries('$1::uuid')})
  UNION ALL SELECT p.email, p.lang, 'contact', 2, p.id::text FROM entry_representative r JOIN person p ON p.id = r.person_id WHERE r.entry_id = $1
  UNION ALL SELECT p.email, p.lang, 'network', CASE g.role WHEN 'network-admin' THEN 3 ELSE 4 END, p.id::text
    FROM entry e JOIN person_grant g ON g.network = e.keeper JOIN person p ON p.id = g.person_id WHERE e.id = $1
  UNION ALL SELECT p.email, p.lang, 'network', 5, p.id::text FROM person_grant g JOIN person p ON p.id = g.person_id WHERE g.role = 'national-admin'
)
SELECT DISTINCT ON (email) email, lang, via FROM reached WHERE rank = (SELECT min(rank) FROM reached) ORDER BY email, id LIMIT ${REACHED_MAX}`;

const LABEL = `
SELECT coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
FROM entry e WHERE e.id = $1 AND e.state IN ('published', 'dormant')`;

const labelOf = async (queryable: Queryable, entryId: string): Promise<string | null> => (await queryable.query<{ label: string }>(LABEL, [entryId]))[0]?.label ?? null;

type SubmitRefusal = 'too-many-attempts' | 'entry-unknown' | 'nobody-reached' | 'message-empty';

/**
 * Keeps a message until the address it gives has answered. Nothing that was typed is in the letter that asks: it may go
 * to somebody who wrote nothing.
 */
export async function submitMessage(register: Register, { entryId, name, email, lang, body }: MessageDraft, { address }: Step): Promise<Outcome<true, SubmitRefusal>> {
  if (body.trim() === '') return refuse('message-empty', 'The message is empty.', 'message');
  const writer = foldEmail(email);
  for (const [limit, by] of [[ATTEMPT_LIMITS.messageByAddress, address], [ATTEMPT_LIMITS.messageByEmail, writer], [ATTEMPT_LIMITS.messageToEntry, entryId]] as const) {
    const counted = await countAttempt(register, limit, by);
    if (!counted.ok) return counted;
  }
  return register.transaction(async (unit) => {
    await forgetUnanswered(unit);
    const label = await labelOf(unit, entryId);
    if (label === null) return refuse('entry-unknown', 'There is no such entry (any more).', 'entryId');
    if ((await unit.query(REACH, [entryId])).length === 0) return refuse('nobody-reached', 'Nobody can be reached about this entry yet. Nothing was sent.');
    const id = newId();
    await unit.query(`INSERT INTO contact_message (id, entry_id, name, email, lang, body) VALUES ($1, $2, $3, $4, $5, $6)`, [id, entryId, name.trim(), writer, lang, body.trim()]);
    await writeLetter(unit, { template: 'message-received', email: writer, lang, content: { label }, token: { purpose: 'message', content: { messageId: id } } });
    return accept(true as const);
  });
}

/** Deletes the messages whose address never answered; says how many. */
export async function forgetUnanswered(unit: Queryable): Promise<number> {
  const gone = await unit.query(`DELETE FROM contact_message WHERE sent_at IS NULL AND submitted_at < now() - make_interval(days => ${UNANSWERED_DAYS}) RETURNING id`);
  return gone.length;
}

interface WaitingMessage {
  readonly entryId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly body: string | null;
  readonly sentAt: Date | null;
}

/**
 * The address has answered: the message leaves for whoever can be reached, and nothing of it is kept here. To say so
 * twice changes nothing.
 */
export async function relayMessage(register: Register, token: string, { address }: Step): Promise<Outcome<{ readonly label: string | null }, 'too-many-attempts' | 'token-spent' | 'nobody-reached'>> {
  const counted = await countAttempt(register, ATTEMPT_LIMITS.tokenByAddress, address);
  if (!counted.ok) return counted;
  const held = await readToken<{ messageId?: string }>(register, 'message', token);
  return register.transaction(async (unit) => {
    const [message] = await unit.query<WaitingMessage>(
      `SELECT entry_id AS "entryId", name, email, body, sent_at AS "sentAt" FROM contact_message WHERE id = $1 FOR UPDATE`,
      [held?.content.messageId ?? null],
    );
    if (message === undefined) return refuse('token-spent', 'This link is too old, or is not whole. Write the message again.');
    const label = await labelOf(unit, message.entryId);
    if (message.sentAt !== null) return accept({ label });
    const reached = label === null ? [] : await unit.query<Reached>(REACH, [message.entryId]);
    if (reached.length === 0) return refuse('nobody-reached', 'Nobody can be reached about this entry any more. Nothing was sent.');
    await handOn(unit, message, label ?? '', reached);
    await unit.query(`UPDATE contact_message SET sent_at = now(), name = NULL, email = NULL, body = NULL WHERE id = $1`, [held?.content.messageId]);
    return accept({ label });
  });
}

async function handOn(unit: UnitOfWork, { name, email, body }: WaitingMessage, label: string, reached: readonly Reached[]): Promise<void> {
  // A letter keeps each of its words on one line: the lines of a message travel as one text.
  const content = { label, name: name ?? '', replyTo: email ?? '', lines: JSON.stringify((body ?? '').split(/\r?\n/)) };
  for (const { email: to, lang, via } of reached) await writeLetter(unit, { template: 'message-relayed', email: to, lang, content: { ...content, via } });
}
