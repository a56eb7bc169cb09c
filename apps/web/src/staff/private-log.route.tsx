import { apiPaths, sitePaths, type AccountAnswer, type PrivateLogAnswer, type StaffNetworks } from '@portulan/contract';
import { State } from '@portulan/ui';
import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { readAccount } from '../people/ask-account.server.js';
import { personStyles } from '../people/index.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

const PAGE_SIZE = 50;

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contacts.log'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const network = args.params['network'] ?? '';
  const page = Math.max(1, Number(new URL(args.request.url).searchParams.get('page')) || 1);
  const account = await readAccount<AccountAnswer>(args, apiPaths.account);
  const networks = account.isStaff ? (await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`)).items : [];
  const log = await readAccount<PrivateLogAnswer>(args, `${apiPaths.staff}/networks/${encodeURIComponent(network)}/private-log?page=${page}`);
  return { account, networks, network, log };
}

/** Who saw private data of the entries of a network. */
export default function PrivateLog() {
  const { say, moment } = useWords();
  const { account, networks, network, log } = useLoaderData<typeof loader>();
  const label = networks.find(({ id }) => id === network)?.label ?? network;
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('contacts.log-title', { network: label })}</h1>
      <p className={styles.lead}>{say('contacts.log-lead')}</p>
      {log.items.length === 0 ? (
        <State title={say('contacts.log-empty')} />
      ) : (
        <ol role="list" className={personStyles.rows}>
          {log.items.map(({ at, name, place, entry, shown }, index) => (
            <li key={`${at} ${index}`} className={personStyles.row}>
              <span className={personStyles.what}>
                <strong>{name ?? say('contacts.log-nobody')}</strong>
                <span>{say(`contacts.log-place.${place}`, { count: shown })}</span>
                {entry !== null && (
                  <>
                    {' '}
                    <SiteLink to={sitePaths.entryContacts(entry.id)}>{entry.label}</SiteLink>
                  </>
                )}
              </span>
              <span className={personStyles.note}>{moment(at)}</span>
            </li>
          ))}
        </ol>
      )}
      <LogWays page={log.page} total={log.total} />
    </StaffFrame>
  );
}

function LogWays({ page, total }: { page: number; total: number }) {
  const { say } = useWords();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (pages === 1) return null;
  return (
    <nav className={personStyles.actions} aria-label={say('curation.pages')}>
      {page > 1 && <SiteLink to={`?page=${page - 1}`}>{say('curation.previous')}</SiteLink>}
      <span>{say('curation.page', { page, pages })}</span>
      {page < pages && <SiteLink to={`?page=${page + 1}`}>{say('curation.next')}</SiteLink>}
    </nav>
  );
}
