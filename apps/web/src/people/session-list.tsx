import type { SessionsAnswer } from '@portulan/contract';
import { Button, Tag, VisuallyHidden } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import { nameBrowser } from './name-browser.js';
import { PersonForm } from './person-page.js';
import styles from './person-page.module.css';

/** Where someone is signed in, each to be ended. */
export function SessionList({ sessions }: { sessions: SessionsAnswer['items'] }) {
  const { say, moment } = useWords();
  return (
    <>
      <ul role="list" className={styles.rows}>
        {sessions.map(({ id, browser, createdAt, seenAt, isThisOne }) => {
          const name = nameBrowser(browser) ?? say('people.session.unknown');
          return (
            <li key={id} className={styles.row}>
              <span className={styles.what}>
                <strong>{name}</strong>
                <span className={styles.note}>{say('people.session.times', { since: moment(createdAt), seen: moment(seenAt) })}</span>
              </span>
              {isThisOne ? (
                <Tag boxed>{say('people.session.this')}</Tag>
              ) : (
                <PersonForm intent="session">
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" size="small">
                    {say('people.session.end')} <VisuallyHidden>{name}</VisuallyHidden>
                  </Button>
                </PersonForm>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <PersonForm intent="sessions">
          <div className={styles.actions}>
            <Button type="submit">{say('people.session.end-others')}</Button>
          </div>
        </PersonForm>
      )}
    </>
  );
}
