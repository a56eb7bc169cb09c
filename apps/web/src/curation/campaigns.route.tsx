import { apiPaths, sitePaths, type CampaignsAnswer } from '@portulan/contract';
import { buttonClass, State } from '@portulan/ui';
import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { readAccount } from '../people/ask-account.server.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { MailNote } from './mail-note.js';
import { readFrame } from './read-entry.server.js';
import { WorkHeader } from './work-header.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('campaigns.title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const { items, mail } = await readAccount<CampaignsAnswer>(args, apiPaths.campaigns(network));
  return { ...frame, network, items, mail, isDropped: new URL(args.request.url).searchParams.has('retire') };
}

/** The campaigns of a network: a new one, and those there are with how they are answered. */
export default function Campaigns() {
  const { say, day } = useWords();
  const { account, networks, network, items, mail, isDropped } = useLoaderData<typeof loader>();
  return (
    <StaffFrame account={account} networks={networks}>
      <WorkHeader network={network} title={say('campaigns.title')} lead={say('campaigns.lead')} />
      {isDropped && (
        <p className={styles.told} role="status">
          {say('campaigns.dropped')}
        </p>
      )}
      <MailNote mail={mail} />
      <p>
        <SiteLink to={sitePaths.newCampaign(network)} className={buttonClass({ kind: 'primary' })}>
          {say('campaigns.new')}
        </SiteLink>
      </p>
      <section className={styles.section} aria-labelledby="campaigns">
        <h2 id="campaigns">{say('campaigns.known')}</h2>
        {items.length === 0 ? (
          <State level={3} title={say('campaigns.none')} />
        ) : (
          <ul role="list" className={styles.versions}>
            {items.map(({ id, title, state, createdAt, startedAt, figures }) => (
              <li key={id} className={styles.version}>
                <SiteLink to={sitePaths.campaign(network, id)}>
                  <strong>{title}</strong>
                </SiteLink>
                <span className={styles.note}>
                  {say(`campaigns.about.${state}`, {
                    day: day(startedAt ?? createdAt),
                    entries: figures.asked,
                    rate: figures.rate ?? 0,
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </StaffFrame>
  );
}
