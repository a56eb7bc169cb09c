import { apiPaths, sitePaths, type SignInAnswer } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { useActionData, type ActionFunctionArgs, type MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, goOn, readForm, showRefused } from './ask-account.server.js';
import { PersonForm, PersonPage } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.new-password.title'), isUnlisted: true }));

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const token = new URL(args.request.url).searchParams.get('jeton') ?? '';
  const answer = await askAccount<SignInAnswer>(args, 'POST', `${apiPaths.account}/new-password`, { token, password: field('password') });
  return answer.ok ? goOn(args.request, answer.body, answer.headers) : showRefused(answer.refused);
}

/** Choosing another password, by the link of a letter. */
export default function NewPassword() {
  const { say } = useWords();
  const result = useActionData<typeof action>();
  return (
    <PersonPage title={say('people.new-password.title')} lead={say('people.new-password.lead')} refused={result?.refused}>
      <PersonForm>
        <Field label={say('people.field.new-password')} hint={say('people.field.password-hint')} name="password" type="password" autoComplete="new-password" required />
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {say('people.new-password.submit')}
          </Button>
          <SiteLink to={sitePaths.lostPassword}>{say('people.new-password.again')}</SiteLink>
        </div>
      </PersonForm>
    </PersonPage>
  );
}
