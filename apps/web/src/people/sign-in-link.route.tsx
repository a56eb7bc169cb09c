import { apiPaths, sitePaths, type SignInAnswer } from '@portulan/contract';
import { Button } from '@portulan/ui';
import { useActionData, type ActionFunctionArgs, type MetaFunction } from 'react-router';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, goOn, showRefused } from './ask-account.server.js';
import { PersonForm, PersonPage } from './person-page.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.link.title'), isUnlisted: true }));

export async function action(args: ActionFunctionArgs) {
  const token = new URL(args.request.url).searchParams.get('jeton') ?? '';
  const answer = await askAccount<SignInAnswer>(args, 'POST', `${apiPaths.account}/link/accept`, { token });
  return answer.ok ? goOn(args.request, answer.body, answer.headers) : showRefused(answer.refused);
}

/** The link of a letter asks for one more press: programs that read mail before people do open links too. */
export default function SignInLink() {
  const { say } = useWords();
  const result = useActionData<typeof action>();
  return (
    <PersonPage title={say('people.link.title')} lead={say('people.link.lead')} refused={result?.refused}>
      <PersonForm>
        <Button kind="primary" type="submit">
          {say('people.sign-in.submit')}
        </Button>
      </PersonForm>
      <p>
        <SiteLink to={sitePaths.signIn}>{say('people.link.again')}</SiteLink>
      </p>
    </PersonPage>
  );
}
