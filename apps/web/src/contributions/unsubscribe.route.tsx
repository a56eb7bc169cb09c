import { apiPaths, sitePaths, type SubscriptionAnswer } from '@portulan/contract';
import { Button } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { curationStyles } from '../curation/index.js';
import { askAccount, type Asking } from '../people/ask-account.server.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';
import { useLinkWords } from './use-link-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('campaigns.unsubscribe'), isUnlisted: true }));

const tokenOf = ({ request }: Asking) => (new URL(request.url).searchParams.get('jeton') ?? '').slice(0, 100) || '-';

export async function loader(args: LoaderFunctionArgs) {
  const answer = await askAccount<SubscriptionAnswer>(args, 'POST', `${apiPaths.campaignLinks}/subscription`, { token: tokenOf(args) });
  if (!answer.ok) return data({ subscription: null, refused: answer.refused }, { status: answer.refused.status });
  return data({ subscription: answer.body, refused: null });
}

/** By the button of the page, or by that of a mail program, whose form says nothing more (RFC 8058). */
export async function action(args: ActionFunctionArgs) {
  const answer = await askAccount<{ network: string }>(args, 'POST', `${apiPaths.campaignLinks}/unsubscribe`, { token: tokenOf(args) });
  return answer.ok ? data({ refused: null }) : data({ refused: answer.refused }, { status: answer.refused.status });
}

/** No mail of a campaign any more, for whoever holds a link of one. */
export default function Unsubscribe() {
  const { say } = useWords();
  const { subscription, refused } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useLinkWords();
  const failed = result?.refused ?? refused;
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('campaigns.unsubscribe')}</h1>
        {failed !== null && (
          <p className={curationStyles.refused} role="alert">
            {sayRefusal(failed)}
          </p>
        )}
        {subscription?.isUnsubscribed === true && (
          <p className={curationStyles.told} role="status">
            {say('campaigns.unsubscribed')}
          </p>
        )}
        {subscription !== null && !subscription.isUnsubscribed && (
          <>
            <p className={styles.lead}>{say('campaigns.unsubscribe-lead')}</p>
            <form method="post">
              <Button kind="primary" type="submit">
                {say('campaigns.unsubscribe-submit')}
              </Button>
            </form>
          </>
        )}
        <p>
          <SiteLink to={sitePaths.contribute}>{say('campaigns.otherwise')}</SiteLink>
        </p>
      </header>
    </div>
  );
}
