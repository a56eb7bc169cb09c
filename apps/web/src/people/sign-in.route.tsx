import { apiPaths, sitePaths, type SignInAnswer, type WaysIn } from '@portulan/contract';
import { Button, buttonClass, Field } from '@portulan/ui';
import { data, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, goOn, readAccount, readForm, showRefused } from './ask-account.server.js';
import { PersonForm, PersonPage, PersonSection } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.sign-in.title'), isUnlisted: true }));

export const loader = (args: LoaderFunctionArgs) => readAccount<WaysIn>(args, `${apiPaths.account}/ways-in`);

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

/** Coming in: at the provider where there is one, by password or by a link that is sent. */
export default function SignIn() {
  const { say } = useWords();
  const { openId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const [query] = useSearchParams();
  const linkSentTo = result !== undefined && 'linkSentTo' in result ? result.linkSentTo : undefined;
  const typed = result !== undefined && 'typed' in result ? result.typed : {};
  return (
    <PersonPage
      title={say('people.sign-in.title')}
      lead={say('people.sign-in.lead')}
      refused={result !== undefined && 'refused' in result ? result.refused : refusedThere(query.get('refus'))}
      done={linkSentTo !== undefined ? say('people.sign-in.link-sent', { email: linkSentTo }) : query.has('sorti') ? say('people.sign-in.signed-out') : undefined}
    >
      {openId !== null && (
        <PersonSection id="by-openid" title={say('people.sign-in.by-openid', { name: openId.name })}>
          <p className={styles.note}>{say('people.sign-in.by-openid-lead')}</p>
          <p>
            <SiteLink to={sitePaths.openId} reloadDocument className={buttonClass({ kind: 'primary' })}>
              {say('people.sign-in.go-openid', { name: openId.name })}
            </SiteLink>
          </p>
        </PersonSection>
      )}
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

/** What was refused on the way to the provider or back; told by the address, so only known words are shown. */
const refusedThere = (code: string | null) => (code === null ? undefined : { status: 403, code, detail: '', fields: [], reasons: {} });
