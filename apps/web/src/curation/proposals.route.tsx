import { apiPaths, sitePaths, type ProposalsAnswer } from '@portulan/contract';
import { State, Tag } from '@portulan/ui';
import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { readAccount } from '../people/ask-account.server.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { PageWays } from './page-ways.js';
import { readFrame } from './read-entry.server.js';
import { RowKeys } from './shortcut-keys.js';
import { WorkHeader } from './work-header.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.proposals'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const query = new URL(args.request.url).searchParams;
  const page = Math.max(1, Number(query.get('page')) || 1);
  const found = await readAccount<ProposalsAnswer>(args, `${apiPaths.staff}/networks/${encodeURIComponent(network)}/proposals?page=${page}`);
  return { ...frame, network, found, done: query.get('fait') };
}

/** What people proposed and nobody answered yet, the oldest first. */
export default function Proposals() {
  const { say } = useWords();
  const { account, networks, network, found, done } = useLoaderData<typeof loader>();
  return (
    <StaffFrame account={account} networks={networks}>
      <WorkHeader network={network} title={say('curation.proposals')} lead={say('curation.proposals-lead', { count: found.total })} />
      {(done === 'accepted' || done === 'refused') && (
        <p className={styles.told} role="status">
          {say(`curation.done.${done}`)}
        </p>
      )}
      <section className={styles.section} aria-label={say('curation.proposals')}>
        {found.items.length > 0 && (
          <div>
            <RowKeys />
          </div>
        )}
        {found.items.length === 0 ? (
          <State title={say('curation.no-proposal')}>
            <p>{say('curation.no-proposal-body')}</p>
          </State>
        ) : (
          <ul role="list" className={styles.versions}>
            {found.items.map((proposal) => (
              <li key={proposal.id} className={styles.version}>
                <SiteLink data-row to={sitePaths.proposal(network, proposal.id)}>
                  <strong>{proposal.entry?.label ?? say(`contribute.new.${proposal.room}`)}</strong>
                </SiteLink>
                <span className={styles.actions}>
                  <Tag>{say(`contribute.sort.${proposal.sort}`, { room: say(`curation.room.${proposal.room}`) })}</Tag>
                  <span className={styles.note}>{say('curation.waits', { days: proposal.ageDays, from: proposal.from ?? 'nobody' })}</span>
                </span>
                {proposal.fields.length > 0 && <span className={styles.note}>{proposal.fields.map((field) => say(`curation.field.${field}`)).join(', ')}</span>}
                {proposal.message !== null && <span className={styles.message}>{proposal.message}</span>}
              </li>
            ))}
          </ul>
        )}
        <PageWays page={found.page} total={found.total} />
      </section>
    </StaffFrame>
  );
}
