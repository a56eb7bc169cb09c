import { apiPaths, sitePaths, type CorrectingAnswer } from '@portulan/contract';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { curationStyles, useRefusalWords } from '../curation/index.js';
import { askAccount, readAccount, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';
import { NOBODY, readSender, senderRequest } from './read-sender.js';
import { SenderBoxes, type TypedSender } from './sender-boxes.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.claim-title'), isUnlisted: true }));

const doorOf = (id: string | undefined) => `${apiPaths.contributions}/entries/${encodeURIComponent(id ?? '')}`;

export async function loader(args: LoaderFunctionArgs) {
  const { entry } = await readAccount<CorrectingAnswer>(args, doorOf(args.params['id']));
  return { entry };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const lang = readLang(args.request.url) === 'en' ? 'en' : 'fr';
  const claim = { sort: 'claim', entryId: args.params['id'], seenVersion: Number(form.get('version')) };
  const answer = await askAccount(args, 'POST', apiPaths.contributions, { ...claim, ...senderRequest(form, lang) });
  if (!answer.ok) return data<{ refused: Refused; sender: TypedSender }>({ refused: answer.refused, sender: readSender(form) }, { status: answer.refused.status });
  throw redirect(inLang(sitePaths.contributed, lang));
}

/** Whoever represents what an entry describes asks to keep it. */
export default function Claim() {
  const { say } = useWords();
  const { entry } = useLoaderData<typeof loader>();
  const unsent = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const errorOf = (field: string) => (unsent?.refused.fields.includes(field) === true ? sayRefusal(unsent.refused) : undefined);
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('contribute.claim', { label: entry.label })}</h1>
        <p>{say('contribute.claim-lead')}</p>
        <p>
          <SiteLink to={sitePaths[entry.room](entry.slug)}>{say('curation.see-public')}</SiteLink>
        </p>
      </header>
      {unsent !== undefined && (
        <p className={curationStyles.refused} role="alert">
          {say('contribute.refused', { reason: sayRefusal(unsent.refused) })}
        </p>
      )}
      <form method="post" className={curationStyles.form} noValidate>
        <input type="hidden" name="version" value={entry.version} />
        <SenderBoxes typed={unsent?.sender ?? NOBODY} isClaim errorOf={errorOf} />
      </form>
    </div>
  );
}
