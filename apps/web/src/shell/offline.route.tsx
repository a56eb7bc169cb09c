import { buttonClass, State } from '@portulan/ui';
import type { MetaFunction } from 'react-router';
import styles from './error-page.module.css';
import { WindRose } from './mark/wind-rose.js';
import { pageMeta } from './page-meta.js';
import { useWords } from './words.js';

export const meta: MetaFunction = (context) =>
  pageMeta(context, (say) => ({ title: say('shell.offline.title'), description: say('shell.offline.body'), isUnlisted: true }));

/** What the service worker shows in the place of a page that could not be fetched. */
export default function Offline() {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <State
        level={1}
        title={say('shell.offline.title')}
        picture={<WindRose size={132} />}
        actions={
          // The empty address is the page that was asked for, under whose name this one is shown.
          <a href="" className={buttonClass({ kind: 'primary' })}>
            {say('shell.failed.again')}
          </a>
        }
      >
        <p>{say('shell.offline.body')}</p>
      </State>
    </div>
  );
}
