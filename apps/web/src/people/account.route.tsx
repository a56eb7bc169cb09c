import { apiPaths, sitePaths, type AccountAnswer, type RepresentedEntriesAnswer, type SessionsAnswer, type SignOutAnswer } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { forgetTails } from '../shell/typed-tails.js';
import { useTypedTails } from '../shell/use-typed-tails.js';
import { useWords } from '../shell/words.js';
import { askAccount, leadTo, readAccount, readForm, showRefused } from './ask-account.server.js';
import { LanguageChoice } from './language-choice.js';
import { PersonForm, PersonPage, PersonSection } from './person-page.js';
import styles from './person-page.module.css';
import { SessionList } from './session-list.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.account.title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const [account, sessions, entries] = [
    await readAccount<AccountAnswer>(args, apiPaths.account),
    await readAccount<SessionsAnswer>(args, `${apiPaths.account}/sessions`),
    await readAccount<RepresentedEntriesAnswer>(args, `${apiPaths.account}/entries`),
  ];
  return { account, sessions: sessions.items, entries: entries.items };
}

type Deed = 'profile' | 'password' | 'sessions' | 'session';

/** What each form of the page asks of the API. */
function askOf(deed: string, field: (name: string) => string): ['PUT' | 'DELETE', string, object?] | null {
  const asks: Record<Deed, () => ['PUT' | 'DELETE', string, object?]> = {
    profile: () => ['PUT', 'profile', { name: field('name'), lang: field('lang') }],
    password: () => ['PUT', 'password', { current: field('current'), password: field('password') }],
    sessions: () => ['DELETE', 'sessions'],
    session: () => ['DELETE', `sessions/${encodeURIComponent(field('id'))}`],
  };
  return Object.hasOwn(asks, deed) ? asks[deed as Deed]() : null;
}

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const deed = field('intent');
  if (deed === 'sign-out') {
    const left = await askAccount<SignOutAnswer>(args, 'POST', `${apiPaths.account}/sign-out`);
    if (!left.ok) throw leadTo(args.request, left.refused);
    throw redirect(left.body.leaveAt ?? inLang(`${sitePaths.signIn}?sorti=1`, readLang(args.request.url)), { headers: left.headers });
  }
  const ask = askOf(deed, field);
  if (ask === null) throw data({}, { status: 400 });
  const [method, door, body] = ask;
  const answer = await askAccount(args, method, `${apiPaths.account}/${door}`, body);
  if (answer.ok) return data({ done: deed as Deed });
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return showRefused(answer.refused);
}

/** One's own account. */
export default function Account() {
  const { say, lang } = useWords();
  const { account, sessions, entries } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  useTypedTails(account.id);
  const done = result !== undefined && 'done' in result ? say(`people.account.done.${result.done}`) : undefined;
  return (
    <PersonPage
      title={say('people.account.title')}
      lead={say('people.account.lead', { email: account.email })}
      refused={result !== undefined && 'refused' in result ? result.refused : undefined}
      done={done}
    >
      <PersonForm intent="sign-out" onSubmit={forgetTails}>
        <div className={styles.actions}>
          <Button type="submit">{say('people.account.sign-out')}</Button>
          {account.isStaff && <SiteLink to={sitePaths.staff}>{say('people.account.staff')}</SiteLink>}
        </div>
      </PersonForm>
      {entries.length > 0 && (
        <PersonSection id="entries" title={say('people.account.entries')}>
          <p className={styles.note}>{say('people.account.entries-note')}</p>
          <ul role="list" className={styles.rows}>
            {entries.map(({ id, label }) => (
              <li key={id} className={styles.row}>
                <SiteLink to={sitePaths.editEntry(id)}>{label}</SiteLink>
              </li>
            ))}
          </ul>
        </PersonSection>
      )}
      <PersonSection id="profile" title={say('people.account.profile')}>
        <PersonForm intent="profile">
          <Field label={say('people.field.name')} hint={say('people.field.name-hint')} name="name" autoComplete="name" defaultValue={account.name} maxLength={120} required />
          <LanguageChoice lang={account.lang} />
          <div className={styles.actions}>
            <Button kind="primary" type="submit">
              {say('people.account.save')}
            </Button>
          </div>
        </PersonForm>
      </PersonSection>
      <PersonSection id="second-factor" title={say('people.factor.title')}>
        <p>{say(account.secondFactor.isSet ? 'people.account.factor-on' : 'people.account.factor-off', { count: account.secondFactor.recoveryCodes })}</p>
        <p>
          <SiteLink to={sitePaths.secondFactor}>{say(account.secondFactor.isSet ? 'people.account.factor-change' : 'people.account.factor-set')}</SiteLink>
        </p>
      </PersonSection>
      <PersonSection id="password" title={say('people.account.password')}>
        <PersonForm intent="password">
          <input type="hidden" autoComplete="username" value={account.email} readOnly />
          {account.hasPassword && <Field label={say('people.field.current-password')} name="current" type="password" autoComplete="current-password" required />}
          <Field label={say('people.field.new-password')} hint={say('people.field.password-hint')} name="password" type="password" autoComplete="new-password" required />
          <p className={styles.note}>{say('people.account.password-note')}</p>
          <div className={styles.actions}>
            <Button kind="primary" type="submit">
              {say('people.account.change-password')}
            </Button>
          </div>
        </PersonForm>
      </PersonSection>
      <PersonSection id="own-data" title={say('privacy.own')}>
        <p className={styles.note}>{say('privacy.own.account')}</p>
        <form method="post" action={inLang(sitePaths.ownDataFile, lang)} className={styles.actions}>
          <Button type="submit">{say('privacy.own.download')}</Button>
        </form>
      </PersonSection>
      <PersonSection id="sessions" title={say('people.account.sessions')}>
        <SessionList sessions={sessions} />
      </PersonSection>
    </PersonPage>
  );
}
