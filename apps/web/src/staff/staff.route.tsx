import { apiPaths, sitePaths, type AccountAnswer, type StaffNetworks } from '@portulan/contract';
import { Card, State } from '@portulan/ui';
import { redirect, useLoaderData, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { readAccount } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('staff.title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const account = await readAccount<AccountAnswer>(args, apiPaths.account);
  if (account.stage === 'full' && !account.isStaff) throw redirect(inLang(sitePaths.account, readLang(args.request.url)));
  const networks = await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`);
  return { account, networks: networks.items };
}

/** The board of the back office: the networks one works in. */
export default function Staff() {
  const { say } = useWords();
  const { account, networks } = useLoaderData<typeof loader>();
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('staff.title')}</h1>
      <p className={styles.lead}>{say('staff.hello', { name: account.name })}</p>
      {account.isNationalAdmin && (
        <p>
          <SiteLink to={sitePaths.held}>{say('privacy.held')}</SiteLink>
        </p>
      )}
      {networks.length === 0 ? (
        <State title={say('staff.no-network')}>
          <p>{say('staff.no-network-body')}</p>
        </State>
      ) : (
        <ul role="list" className={styles.networks}>
          {networks.map(({ id, label, members, entries, mayManageMembers }) => (
            <li key={id}>
              <Card>
                <h2 className={styles.name}>
                  <SiteLink to={sitePaths.work(id)} data-card-link>
                    {label}
                  </SiteLink>
                </h2>
                <p>{say('staff.entries', { count: entries })}</p>
                <p>{say('staff.members', { count: members })}</p>
                <p>
                  <SiteLink to={sitePaths.team(id)}>{say('staff.team-of', { network: label })}</SiteLink>
                </p>
                {mayManageMembers && (
                  <p>
                    <SiteLink to={sitePaths.networkSettings(id)}>{say('staff.settings-title', { network: label })}</SiteLink>
                  </p>
                )}
                {mayManageMembers && (
                  <p>
                    <SiteLink to={sitePaths.privateLog(id)}>{say('contacts.log-title', { network: label })}</SiteLink>
                  </p>
                )}
                {mayManageMembers && (
                  <p>
                    <SiteLink to={sitePaths.retention(id)}>{say('privacy.retention-title', { network: label })}</SiteLink>
                  </p>
                )}
              </Card>
            </li>
          ))}
        </ul>
      )}
    </StaffFrame>
  );
}
