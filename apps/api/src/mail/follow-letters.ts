import { LETTER_CHANNEL, sendLetters, type Register } from '@portulan/register';
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
  let round: Promise<void> | null = null;
  let isAskedAgain = false;
  const send = async () => {
    do {
      isAskedAgain = false;
      try {
        const { failed } = await sendLetters(register, async (letter) => mailer.send({ ...renderLetter(letter, publicUrl), id: letter.id }));
        if (failed > 0) warn(`${failed} letter(s) could not be sent and will be tried again. Check SMTP_URL and the mail server.`);
      } catch (failure) {
        warn(`Letters could not be read from the database and will be tried again. (${failure instanceof Error ? failure.name : 'unknown'})`);
      }
    } while (isAskedAgain);
  };
  const look = () => {
    isAskedAgain = true;
    round ??= send().finally(() => (round = null));
  };
  const unlisten = await register.listen(LETTER_CHANNEL, look);
  const timer = setInterval(look, LOOK_AGAIN_MS);
  look();
  return async () => {
    clearInterval(timer);
    await unlisten();
    await round;
    mailer.close();
  };
}
