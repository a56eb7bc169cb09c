import { sitePaths } from '@portulan/contract';
import type { MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.thanks'), isUnlisted: true }));

/** What happens next, once something was sent. */
export default function Contributed() {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('contribute.thanks')}</h1>
        <p className={styles.lead}>{say('contribute.thanks-lead')}</p>
        <p>{say('contribute.thanks-body')}</p>
        <p>
          <SiteLink to={sitePaths.contribute}>{say('contribute.again')}</SiteLink>
        </p>
      </header>
    </div>
  );
}
