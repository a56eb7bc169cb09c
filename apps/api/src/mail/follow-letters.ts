import { LETTER_CHANNEL, sendLetters, type Register } from '@portulan/register';
import { followWork, kindOf } from '../server/follow-work.js';
import type { Mailer } from './open-mailer.js';
import { renderLetter } from './render-letter.js';

/** Letters that failed are looked at again; those just written are told by a notice. */
const LOOK_AGAIN_MS = 30_000;

/**
 * Sends letters as they are written, and again those that could not leave.
 *
 * @returns what stops it, once the letter in hand has left
 */
export async function followLetters(register: Register, mailer: Mailer, publicUrl: string, warn: (sentence: string) => void): Promise<() => Promise<void>> {
  const stop = await followWork(register, {
    channel: LETTER_CHANNEL,
    lookAgainMs: LOOK_AGAIN_MS,
    round: async () => {
      const { failed } = await sendLetters(register, async (letter) => mailer.send({ ...renderLetter(letter, publicUrl), id: letter.id }));
      if (failed > 0) warn(`${failed} letter(s) could not be sent and will be tried again. Check SMTP_URL and the mail server.`);
    },
    onFailure: (failure) => warn(`Letters could not be read from the database and will be tried again. (${kindOf(failure)})`),
  });
  return async () => {
    await stop();
    mailer.close();
  };
}
