import { apiPaths, sitePaths, type RelayedAnswer } from '@portulan/contract';
import { Button } from '@portulan/ui';
import { data, useActionData, type ActionFunctionArgs, type MetaFunction } from 'react-router';
import { curationStyles, useRefusalWords } from '../curation/index.js';
import { askAccount } from '../people/ask-account.server.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.write-title'), isUnlisted: true }));

export async function action(args: ActionFunctionArgs) {
  const token = new URL(args.request.url).searchParams.get('jeton') || '-';
  const answer = await askAccount<RelayedAnswer>(args, 'POST', `${apiPaths.contributions}/messages/confirm`, { token });
  return answer.ok ? data({ label: answer.body.label } as const) : data({ refused: answer.refused }, { status: answer.refused.status });
}

/** The address has answered: one press, and the message leaves. A program that opens links sends nothing. */
export default function ConfirmMessage() {
  const { say } = useWords();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords('contribute');
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('contribute.write-title')}</h1>
        {result === undefined && <p className={styles.lead}>{say('contribute.write-press')}</p>}
      </header>
      {result !== undefined && 'refused' in result && (
        <p className={curationStyles.refused} role="alert">
          {sayRefusal(result.refused)}
        </p>
      )}
      {result !== undefined && 'label' in result ? (
        <div className={curationStyles.told} role="status">
          <p>{say('contribute.write-sent', { label: result.label ?? 'none' })}</p>
        </div>
      ) : (
        <form method="post" className={curationStyles.actions}>
          <Button kind="primary" type="submit">
            {say('contribute.write-send')}
          </Button>
        </form>
      )}
      <p>
        <SiteLink to={sitePaths.actors()}>{say('contribute.write-back')}</SiteLink>
      </p>
    </div>
  );
}
