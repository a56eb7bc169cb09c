import { apiPaths, sitePaths, type InvitationAnswer, type SignInAnswer } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, goOn, readForm, showRefused, type Asking, type Typed } from './ask-account.server.js';
import { LanguageChoice } from './language-choice.js';
import { PersonForm, PersonPage } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.invitation.title'), isUnlisted: true }));

const tokenOf = ({ request }: Asking) => new URL(request.url).searchParams.get('jeton') ?? '';

export async function loader(args: LoaderFunctionArgs) {
  const answer = await askAccount<InvitationAnswer>(args, 'POST', `${apiPaths.account}/invitation`, { token: tokenOf(args) });
  return answer.ok ? { invitation: answer.body } : { refused: answer.refused };
}

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const answer = await askAccount<SignInAnswer>(args, 'POST', `${apiPaths.account}/invitation/accept`, {
    token: tokenOf(args),
    lang: field('lang') === 'en' || (field('lang') === '' && readLang(args.request.url) === 'en') ? 'en' : 'fr',
    ...Object.fromEntries(['email', 'name', 'password'].flatMap((name) => (field(name).trim() === '' ? [] : [[name, field(name)]]))),
  });
  return answer.ok ? goOn(args.request, answer.body, answer.headers) : showRefused(answer.refused, { email: field('email'), name: field('name') });
}

/** Answering an invitation: with an account already, one press; without, a name and a password. */
export default function Invitation() {
  const { say } = useWords();
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if ('refused' in loaded) {
    return (
      <PersonPage title={say('people.invitation.title')} refused={loaded.refused}>
        <p>{say('people.invitation.dead')}</p>
        <p>
          <SiteLink to={sitePaths.signIn}>{say('people.lost.back')}</SiteLink>
        </p>
      </PersonPage>
    );
  }
  const { invitation } = loaded;
  return (
    <PersonPage title={say(invitation.email === null ? 'people.invitation.first-title' : 'people.invitation.title')} lead={<Offer invitation={invitation} />} refused={result?.refused}>
      <PersonForm>
        {invitation.hasAccount ? <p>{say('people.invitation.has-account', { email: invitation.email })}</p> : <NewAccount invitation={invitation} typed={result?.typed ?? {}} />}
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {say(invitation.email === null ? 'people.invitation.first-submit' : 'people.invitation.submit')}
          </Button>
        </div>
      </PersonForm>
    </PersonPage>
  );
}

function Offer({ invitation: { email, role, networkLabel, invitedBy } }: { invitation: InvitationAnswer }) {
  const { say } = useWords();
  if (email === null) return say('people.invitation.first');
  const what = say(`people.role.${role}`);
  if (networkLabel === null) return say('people.invitation.national', { role: what });
  return say(invitedBy === null ? 'people.invitation.offer' : 'people.invitation.offer-by', { role: what, network: networkLabel, by: invitedBy });
}

function NewAccount({ invitation: { email }, typed }: { invitation: InvitationAnswer; typed: Typed }) {
  const { say, lang } = useWords();
  return (
    <>
      {email === null ? (
        <Field label={say('people.field.email')} name="email" type="email" autoComplete="username" defaultValue={typed.email} required />
      ) : (
        <Field label={say('people.field.email')} type="email" autoComplete="username" value={email} readOnly />
      )}
      <Field label={say('people.field.name')} hint={say('people.field.name-hint')} name="name" autoComplete="name" maxLength={120} defaultValue={typed.name} required />
      <Field label={say('people.field.choose-password')} hint={say('people.field.password-hint')} name="password" type="password" autoComplete="new-password" required />
      <LanguageChoice lang={lang === 'en' ? 'en' : 'fr'} />
    </>
  );
}
