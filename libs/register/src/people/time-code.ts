import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** What RFC 4226 recommends (section 4, requirement 6): 160 bits. */
export const TIME_SECRET_BYTES = 20;
/** A clock may be half a minute off, and a person slow: the code before and the one after are good too. */
const STEPS_AROUND = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newTimeSecret = (): Buffer => randomBytes(TIME_SECRET_BYTES);

/** A secret as applications take it when it is typed (RFC 4648, base 32). */
export function writeTimeSecret(secret: Buffer): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

export const timeStepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

/** The code of a step of time (RFC 6238 over RFC 4226, SHA-1, six digits: what every application shows). */
export function timeCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) as number) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The step of time that a code is of, or null when it is none of now. A step that was used, or one before it, is not
 * good again: a code that was read over a shoulder opens nothing.
 */
export function findTimeStep(secret: Buffer, code: string, { at, usedStep }: { readonly at: Date; readonly usedStep: number | null }): number | null {
  const given = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS));
  const now = timeStepOf(at);
  let found: number | null = null;
  for (let step = now - STEPS_AROUND; step <= now + STEPS_AROUND; step += 1) {
    const isSame = timingSafeEqual(given, Buffer.from(timeCode(secret, step)));
    if (isSame && code.length === DIGITS && (usedStep === null || step > usedStep)) found = step;
  }
  return found;
}
