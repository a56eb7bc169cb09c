import type { CampaignsAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

/** Says that no mail leaves this server, and what to do about it; nothing when mail leaves. */
export function MailNote({ mail: { isReady } }: { mail: CampaignsAnswer['mail'] }) {
  const { say, sayRich } = useWords();
  if (isReady) return null;
  return (
    <div className={styles.conflict} role="note">
      <p>{say('campaigns.no-mail')}</p>
      <p>{sayRich('campaigns.no-mail-how', { code: (parts) => <code>{parts}</code> })}</p>
    </div>
  );
}
