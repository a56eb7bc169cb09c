import { apiPaths, sitePaths } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { data, useActionData, type ActionFunctionArgs, type MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, readForm, showRefused } from './ask-account.server.js';
import { PersonForm, PersonPage } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.lost.title'), isUnlisted: true }));

export async function action(args: ActionFunctionArgs) {
  const email = (await readForm(args.request))('email');
  const asked = await askAccount(args, 'POST', `${apiPaths.account}/lost-password`, { email });
  return asked.ok ? data({ sentTo: email }) : showRefused(asked.refused, { email });
}

/** Asking for a link to choose another password: the answer is the same whether there is an account or not. */
export default function LostPassword() {
  const { say } = useWords();
  const result = useActionData<typeof action>();
  const sentTo = result !== undefined && 'sentTo' in result ? result.sentTo : undefined;
  return (
    <PersonPage
      title={say('people.lost.title')}
      lead={say('people.lost.lead')}
      refused={result !== undefined && 'refused' in result ? result.refused : undefined}
      done={sentTo === undefined ? undefined : say('people.lost.sent', { email: sentTo })}
    >
      <PersonForm>
        <Field label={say('people.field.email')} name="email" type="email" autoComplete="username" required />
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {say('people.lost.submit')}
          </Button>
          <SiteLink to={sitePaths.signIn}>{say('people.lost.back')}</SiteLink>
        </div>
      </PersonForm>
    </PersonPage>
  );
}
