import { v7 as newId } from 'uuid';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { dropToken, issueToken, type TokenPurpose } from './one-time-tokens.js';

export const LETTER_CHANNEL = 'portulan_letter';

/** A mail to be sent: which text, to whom, with what in it. */
export interface LetterDraft {
  readonly template: string;
  readonly email: string;
  readonly lang: 'fr' | 'en';
  readonly content?: Readonly<Record<string, string>>;
  /** What the link in it shall open. The token is made when the letter leaves: until then there is nothing to steal. */
  readonly token?: { readonly purpose: TokenPurpose; readonly personId?: string; readonly invitationId?: string; readonly content?: object };
}

export interface LetterToSend {
  readonly id: string;
  readonly template: string;
  readonly email: string;
  readonly lang: 'fr' | 'en';
  readonly content: Readonly<Record<string, string>>;
  readonly token: string | null;
}

/** Asks for a letter, in the transaction of the change that it tells of: both are kept, or neither. */
export async function writeLetter(queryable: Queryable, { template, email, lang, content, token }: LetterDraft): Promise<void> {
  await queryable.query(`INSERT INTO letter (id, template, email, lang, content, token) VALUES ($1, $2, $3, $4, $5, $6)`, [
    ...[newId(), template, email, lang, JSON.stringify(content ?? {}), token === undefined ? null : JSON.stringify(token)],
  ]);
  await queryable.query(`SELECT pg_notify('${LETTER_CHANNEL}', '')`);
}

const ATTEMPTS_MAX = 8;
/** A minute, then twice as long each time: the last of eight attempts comes after two hours. */
const FIRST_WAIT_SECONDS = 60;
const KEPT_DAYS = 30;

interface WaitingLetter extends Omit<LetterToSend, 'token'> {
  readonly attempts: number;
  readonly token: LetterDraft['token'] | null;
}

const IS_DUE = `sent_at IS NULL AND given_up_at IS NULL AND next_at <= now()`;
const TAKE_SQL = `
SELECT id, template, email, lang, content, token, attempts FROM letter
WHERE ${IS_DUE} ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;

/**
 * Sends the letters that are due, one after the other; servers share them out. One that cannot be sent is tried again
 * later, with another token.
 *
 * @param deliver rejects when the letter did not leave
 * @returns how many left and how many failed
 */
export async function sendLetters(register: Register, deliver: (letter: LetterToSend) => Promise<void>): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0 };
  for (;;) {
    const taken = await register.transaction(takeNext);
    if (taken === null) break;
    const result = await register.transaction((unit) => sendTaken(unit, taken, deliver));
    if (result !== 'left-to-another') count[result] += 1;
  }
  await register.query(`DELETE FROM letter WHERE created_at < now() - make_interval(days => ${KEPT_DAYS})`);
  return count;
}

interface TakenLetter {
  readonly letter: LetterToSend;
  readonly attempts: number;
}

/** The next letter, with a token that is kept before the letter leaves: whoever opens its link at once finds it. */
async function takeNext(unit: UnitOfWork): Promise<TakenLetter | null> {
  const [row] = await unit.query<WaitingLetter>(TAKE_SQL);
  if (row === undefined) return null;
  const { attempts, token, ...letter } = row;
  return { letter: { ...letter, token: token === null || token === undefined ? null : await issueToken(unit, token) }, attempts };
}

/** Holds the letter while it leaves, so that no other server sends it; of one that did not leave no token is kept. */
async function sendTaken(unit: UnitOfWork, { letter, attempts }: TakenLetter, deliver: (letter: LetterToSend) => Promise<void>): Promise<'sent' | 'failed' | 'left-to-another'> {
  const { id, token } = letter;
  const [held] = await unit.query(`SELECT id FROM letter WHERE id = $1 AND ${IS_DUE} FOR UPDATE SKIP LOCKED`, [id]);
  const failure = held === undefined ? null : await failureOf(() => deliver(letter));
  if (held !== undefined && failure === null) {
    await unit.query(`UPDATE letter SET sent_at = now(), attempts = attempts + 1, failure = NULL WHERE id = $1`, [id]);
    return 'sent';
  }
  if (token !== null) await dropToken(unit, token);
  if (failure === null) return 'left-to-another';
  await unit.query(
    `UPDATE letter SET attempts = attempts + 1, failure = $2, next_at = now() + make_interval(secs => $3),
       given_up_at = CASE WHEN attempts + 1 >= ${ATTEMPTS_MAX} THEN now() END WHERE id = $1`,
    [id, mailFailureCode(failure), FIRST_WAIT_SECONDS * 2 ** attempts],
  );
  return 'failed';
}

/** Why a mail did not leave; null when it left. */
export async function failureOf(deliver: () => Promise<void>): Promise<object | null> {
  try {
    await deliver();
    return null;
  } catch (failure) {
    return (failure ?? {}) as object;
  }
}

/** What a server says may hold the address of the person: only its code is kept. */
export function mailFailureCode(failure: unknown): string {
  const { code, responseCode } = (failure ?? {}) as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown';
}
