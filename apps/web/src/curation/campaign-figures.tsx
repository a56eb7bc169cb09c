import type { CampaignFiguresAnswer } from '@portulan/contract';
import { CAMPAIGN_ANSWERS } from '@portulan/domain';
import { useWords } from '../shell/words.js';
import styles from './campaigns.module.css';
import curation from './curation.module.css';

/** What came of a campaign: how many answered, what they said, and what left. */
export function CampaignFigures({ figures }: { figures: CampaignFiguresAnswer }) {
  const { say, count, figure } = useWords();
  const { asked, unanswered, rate, mails } = figures;
  const answered = asked - unanswered;
  return (
    <section className={curation.section} aria-labelledby="figures">
      <h2 id="figures">{say('campaigns.figures')}</h2>
      <div className={styles.rate}>
        <p>
          <strong>{figure((rate ?? 0) / 100, { style: 'percent' })}</strong> {say('campaigns.rate', { answered, asked })}
        </p>
        <progress className={styles.progress} max={Math.max(1, asked)} value={answered} aria-label={say('campaigns.rate-label')} />
      </div>
      <dl className={styles.figures}>
        {CAMPAIGN_ANSWERS.map((answer) => (
          <div key={answer}>
            <dt>{say(`campaigns.list.${answer}`)}</dt>
            <dd>{count(figures[answer])}</dd>
          </div>
        ))}
        <div>
          <dt>{say('campaigns.list.unanswered')}</dt>
          <dd>{count(unanswered)}</dd>
        </div>
      </dl>
      <p className={curation.note}>{say('campaigns.mails', mails)}</p>
    </section>
  );
}
