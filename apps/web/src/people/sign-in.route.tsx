import { apiPaths, sitePaths, type SignInAnswer } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { data, useActionData, useSearchParams, type ActionFunctionArgs, type MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, goOn, readForm, showRefused } from './ask-account.server.js';
import { PersonForm, PersonPage, PersonSection } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.sign-in.title'), isUnlisted: true }));

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const email = field('email');
  if (field('intent') === 'link') {
    const asked = await askAccount(args, 'POST', `${apiPaths.account}/link`, { email });
    return asked.ok ? data({ linkSentTo: email }) : showRefused(asked.refused, { email });
  }
  const answer = await askAccount<SignInAnswer>(args, 'POST', `${apiPaths.account}/sign-in`, { email, password: field('password') });
  return answer.ok ? goOn(args.request, answer.body, answer.headers) : showRefused(answer.refused, { email });
}

/** Coming in, by password or by a link that is sent. */
export default function SignIn() {
  const { say } = useWords();
  const result = useActionData<typeof action>();
  const [query] = useSearchParams();
  const linkSentTo = result !== undefined && 'linkSentTo' in result ? result.linkSentTo : undefined;
  const typed = result !== undefined && 'typed' in result ? result.typed : {};
  return (
    <PersonPage
      title={say('people.sign-in.title')}
      lead={say('people.sign-in.lead')}
      refused={result !== undefined && 'refused' in result ? result.refused : undefined}
      done={linkSentTo !== undefined ? say('people.sign-in.link-sent', { email: linkSentTo }) : query.has('sorti') ? say('people.sign-in.signed-out') : undefined}
    >
      <PersonSection id="by-password" title={say('people.sign-in.by-password')}>
        <PersonForm intent="password">
          <Field label={say('people.field.email')} name="email" type="email" autoComplete="username" defaultValue={typed.email} required />
          <Field label={say('people.field.password')} name="password" type="password" autoComplete="current-password" required />
          <div className={styles.actions}>
            <Button kind="primary" type="submit">
              {say('people.sign-in.submit')}
            </Button>
            <SiteLink to={sitePaths.lostPassword}>{say('people.sign-in.lost')}</SiteLink>
          </div>
        </PersonForm>
      </PersonSection>
      <PersonSection id="by-link" title={say('people.sign-in.by-link')}>
        <p className={styles.note}>{say('people.sign-in.by-link-lead')}</p>
        <PersonForm intent="link">
          <Field label={say('people.field.email')} name="email" type="email" autoComplete="username" required />
          <div className={styles.actions}>
            <Button type="submit">{say('people.sign-in.send-link')}</Button>
          </div>
        </PersonForm>
      </PersonSection>
      <p className={styles.note}>{say('people.sign-in.no-account')}</p>
    </PersonPage>
  );
}
