import { apiPaths, sitePaths, type CampaignRequest, type CampaignsAnswer } from '@portulan/contract';
import { Button } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import { CampaignForm, readCampaignForm } from './campaign-form.js';
import styles from './curation.module.css';
import { readFrame, readLists } from './read-entry.server.js';
import { useCampaignWords } from './use-campaign-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('campaigns.new'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const { blank } = await readAccount<CampaignsAnswer>(args, apiPaths.campaigns(network));
  return { ...frame, network, blank, lists: await readLists(args, readLang(args.request.url)) };
}

export async function action(args: ActionFunctionArgs) {
  const typed = readCampaignForm(await args.request.formData());
  const network = args.params['network'] ?? '';
  const answer = await askAccount<{ id: string }>(args, 'POST', apiPaths.campaigns(network), typed);
  if (answer.ok) throw redirect(inLang(sitePaths.campaign(network, answer.body.id), readLang(args.request.url)));
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data({ refused: answer.refused, typed }, { status: answer.refused.status });
}

/** A campaign to be written; nobody is written to before it is looked at and started. */
export default function NewCampaign() {
  const { say } = useWords();
  const { account, networks, network, blank, lists } = useLoaderData<typeof loader>();
  const unsent = useActionData<typeof action>();
  const { sayRefusal, errorsOf } = useCampaignWords();
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.campaigns(network)}>{say('campaigns.title')}</SiteLink>
        </p>
        <h1>{say('campaigns.new')}</h1>
        <p>{say('campaigns.new-lead')}</p>
      </header>
      {unsent !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(unsent.refused) })}
        </p>
      )}
      <form method="post" className={styles.form} noValidate>
        <CampaignForm campaign={(unsent?.typed ?? blank) as CampaignRequest} lists={lists} errorOf={errorsOf(unsent?.refused)} />
        <div className={styles.actions}>
          <Button kind="primary" type="submit">
            {say('campaigns.keep')}
          </Button>
          <span className={styles.note}>{say('campaigns.keep-note')}</span>
        </div>
      </form>
    </StaffFrame>
  );
}
