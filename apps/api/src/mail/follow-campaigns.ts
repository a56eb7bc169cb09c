import { CAMPAIGN_CHANNEL, forgetAddresses, remindCampaigns, sendCampaignMail, type Register } from '@portulan/register';
import { followWork, kindOf } from '../server/follow-work.js';
import type { Mailer } from './open-mailer.js';
import { renderCampaignMail } from './render-campaign-mail.js';

/** Reminders fall due, and mails that failed are looked at again. */
const LOOK_AGAIN_MS = 60_000;

interface CampaignFollower {
  readonly register: Register;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly publicUrl: string;
  /** How many mails may leave in a minute, all servers together. */
  readonly perMinute: number;
  readonly warn: (sentence: string) => void;
}

/**
 * Sends the mails of campaigns one by one, as fast as was said, and asks for reminders when their day has come.
 *
 * @returns what stops it, once the mail in hand has left
 */
export async function followCampaigns({ register, mailer, publicUrl, perMinute, warn }: CampaignFollower): Promise<() => Promise<void>> {
  let isStopping = false;
  let pause: { readonly timer: NodeJS.Timeout; readonly end: () => void } | null = null;
  const wait = (seconds: number) =>
    new Promise<void>((resolve) => {
      const end = () => {
        if (pause !== null) clearTimeout(pause.timer);
        pause = null;
        resolve();
      };
      pause = { timer: setTimeout(end, seconds * 1_000), end };
    });
  const send = async () => {
    let failed = 0;
    while (!isStopping) {
      const step = await sendCampaignMail(register, (mail) => mailer.send({ ...renderCampaignMail(mail, publicUrl), id: mail.id }), perMinute);
      if (step === null) break;
      if (step === 'failed') failed += 1;
      if (typeof step === 'object') await wait(step.waitSeconds);
    }
    if (failed > 0) warn(`${failed} mail(s) of campaigns could not be sent. Check SMTP_URL and the mail server; the page of the campaign tells to whom.`);
  };
  const stop = await followWork(register, {
    channel: CAMPAIGN_CHANNEL,
    lookAgainMs: LOOK_AGAIN_MS,
    round: async () => {
      await remindCampaigns(register);
      await forgetAddresses(register);
      await send();
    },
    onFailure: (failure) => warn(`Mails of campaigns could not be gone on with, and will be tried again. (${kindOf(failure)})`),
  });
  return () => {
    isStopping = true;
    pause?.end();
    return stop();
  };
}
