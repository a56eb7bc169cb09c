import { sitePaths } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import { Button, buttonClass, Card, Field } from '@portulan/ui';
import type { MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { LangInput, SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.title'), description: say('contribute.lead') }));

/** The ways to contribute: put an entry right, propose one that is missing, keep one's own. */
export default function Contribute() {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('contribute.title')}</h1>
        <p className={styles.lead}>{say('contribute.lead')}</p>
      </header>
      <section className={styles.part} aria-labelledby="correct">
        <h2 id="correct">{say('contribute.correct-title')}</h2>
        <p>{say('contribute.correct-body')}</p>
        <form method="get" action={sitePaths.actors()} className={styles.find}>
          <LangInput />
          <Field label={say('contribute.find')} name="q" maxLength={200} />
          <Button type="submit">{say('contribute.find-submit')}</Button>
        </form>
      </section>
      <section className={styles.part} aria-labelledby="new">
        <h2 id="new">{say('contribute.new-title')}</h2>
        <p>{say('contribute.new-body')}</p>
        <ul role="list" className={styles.cards}>
          {ENTRY_ROOMS.map((room) => (
            <li key={room}>
              <Card>
                <h3>{say(`contribute.new.${room}`)}</h3>
                <p>{say(`contribute.new-what.${room}`)}</p>
                <SiteLink to={sitePaths.proposeNew(room)} className={buttonClass()} data-card-link>
                  {say(`contribute.new-submit.${room}`)}
                </SiteLink>
              </Card>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="then">
        <h2 id="then">{say('contribute.then-title')}</h2>
        <ol className={styles.steps}>
          {(['confirm', 'read', 'told'] as const).map((step) => (
            <li key={step}>{say(`contribute.then.${step}`)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
