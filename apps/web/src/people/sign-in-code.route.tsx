import { apiPaths, sitePaths, type AccountAnswer, type SignInAnswer } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { askAccount, goOn, leadTo, nextPath, readAccount, readForm, showRefused } from './ask-account.server.js';
import { PersonForm, PersonPage } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.code.title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await readAccount<AccountAnswer>(args, apiPaths.account);
  if (stage === 'second-factor') return null;
  throw redirect(inLang(stage === 'full' ? nextPath(args.request) : sitePaths.secondFactor, readLang(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const answer = await askAccount<SignInAnswer>(args, 'POST', `${apiPaths.account}/second-factor/prove`, { code: field('code') });
  if (answer.ok) return goOn(args.request, answer.body, answer.headers);
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return showRefused(answer.refused);
}

/** The second proof, after the password. */
export default function SignInCode() {
  const { say } = useWords();
  const result = useActionData<typeof action>();
  return (
    <PersonPage title={say('people.code.title')} lead={say('people.code.lead')} refused={result?.refused}>
      <PersonForm>
        <Field label={say('people.field.code')} hint={say('people.code.hint')} name="code" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} required />
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {say('people.sign-in.submit')}
          </Button>
        </div>
      </PersonForm>
      <p className={styles.note}>{say('people.code.lost')}</p>
    </PersonPage>
  );
}
