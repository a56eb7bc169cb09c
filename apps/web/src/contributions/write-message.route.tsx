import { apiPaths, sitePaths, type CorrectingAnswer } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { curationStyles, useRefusalWords } from '../curation/index.js';
import { askAccount, readAccount, type Refused } from '../people/ask-account.server.js';
import { readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';
import { MessageBox } from './message-box.js';
import { TrapBox } from './trap-box.js';
import { senderRequest } from './read-sender.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.write-title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await readAccount<CorrectingAnswer>(args, `${apiPaths.contributions}/entries/${encodeURIComponent(args.params['id'] ?? '')}`);
  return { entry };
}

interface Unsent {
  readonly refused: Refused;
  readonly typed: { readonly message: string; readonly email: string; readonly name: string };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { message, email, name, lang, trap } = senderRequest(form, readLang(args.request.url) === 'en' ? 'en' : 'fr');
  const answer = await askAccount(args, 'POST', `${apiPaths.contributions}/messages`, { entryId: args.params['id'], message, email, name, lang, trap });
  if (answer.ok) return data({ sentTo: email } as const);
  return data<Unsent>({ refused: answer.refused, typed: { message, email, name } }, { status: answer.refused.status });
}

/** A message to whoever can be reached about an entry; no address is told, on either side, before there is an answer. */
export default function WriteMessage() {
  const { say } = useWords();
  const { entry } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords('contribute');
  const unsent = result !== undefined && 'refused' in result ? (result as Unsent) : null;
  const wayBack = (
    <p>
      <SiteLink to={sitePaths[entry.room](entry.slug)}>{say('curation.see-public')}</SiteLink>
    </p>
  );
  if (result !== undefined && 'sentTo' in result) {
    return (
      <div className={styles.page}>
        <header className={styles.intro}>
          <h1>{say('contribute.write-confirm')}</h1>
          <p className={styles.lead}>{say('contribute.write-confirm-lead', { email: result.sentTo })}</p>
          <p>{say('contribute.write-confirm-body')}</p>
          {wayBack}
        </header>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('contribute.write', { label: entry.label })}</h1>
        <p>{say('contribute.write-lead')}</p>
        {wayBack}
      </header>
      {unsent !== null && (
        <p className={curationStyles.refused} role="alert">
          {say('contribute.refused', { reason: sayRefusal(unsent.refused) })}
        </p>
      )}
      <MessageForm unsent={unsent} />
    </div>
  );
}

function MessageForm({ unsent }: { unsent: Unsent | null }) {
  const { say } = useWords();
  const sayRefusal = useRefusalWords('contribute');
  const typed = unsent?.typed ?? { message: '', email: '', name: '' };
  const told = (field: string) => (unsent?.refused.fields.includes(field) === true ? { error: sayRefusal(unsent.refused) } : {});
  return (
    <form method="post" className={curationStyles.form} noValidate>
      <section className={curationStyles.section} aria-labelledby="section-message">
        <h2 id="section-message">{say('contribute.write-message')}</h2>
        <MessageBox label={say('contribute.write-words')} error={told('message').error} typed={typed.message} rows={8} maxLength={4000} isRequired />
        <div className={curationStyles.pair}>
          <Field label={say('people.field.name')} name="sender.name" autoComplete="name" maxLength={120} defaultValue={typed.name} required {...told('name')} />
          <Field label={say('people.field.email')} hint={say('contribute.write-email-hint')} name="sender.email" type="email" autoComplete="email" maxLength={254} defaultValue={typed.email} required {...told('email')} />
        </div>
        <p className={curationStyles.note}>{say('contribute.write-note')}</p>
        <TrapBox />
        <div className={curationStyles.actions}>
          <Button kind="primary" type="submit">
            {say('contribute.write-send')}
          </Button>
        </div>
      </section>
    </form>
  );
}
