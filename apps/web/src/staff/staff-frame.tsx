import { sitePaths, type AccountAnswer, type StaffNetworks } from '@portulan/contract';
import type { ReactNode } from 'react';
import { SiteLink, SiteNavLink } from '../shell/site-link.js';
import { useTypedTails } from '../shell/use-typed-tails.js';
import { useWords } from '../shell/words.js';
import styles from './staff.module.css';

interface StaffFrameProps {
  account: AccountAnswer;
  networks: StaffNetworks['items'];
  children: ReactNode;
}

/** A team of every network would be a list of lists: beyond a few, the board leads there. */
const NETWORKS_SHOWN_MAX = 3;

/** What stands around every page of the back office: its rooms, and who one is. Only rooms that exist are shown. */
export function StaffFrame({ account, networks, children }: StaffFrameProps) {
  const { say } = useWords();
  useTypedTails(account.id);
  const shown = networks.length <= NETWORKS_SHOWN_MAX ? networks : [];
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <nav aria-label={say('staff.menu')}>
          <ul role="list" className={styles.ways}>
            <li>
              <SiteNavLink to={sitePaths.staff} end className={styles.way}>
                {say('staff.board')}
              </SiteNavLink>
            </li>
            {shown.map(({ id, label, acronym }) => (
              <li key={`work ${id}`}>
                <SiteNavLink to={sitePaths.work(id)} className={styles.way}>
                  {networks.length === 1 ? say('curation.work') : say('curation.work-of', { network: acronym ?? label })}
                </SiteNavLink>
              </li>
            ))}
            {shown.map(({ id, label, acronym }) => (
              <li key={id}>
                <SiteNavLink to={sitePaths.team(id)} className={styles.way}>
                  {networks.length === 1 ? say('staff.team') : say('staff.team-of', { network: acronym ?? label })}
                </SiteNavLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className={styles.me}>
          <span>{say('staff.me', { name: account.name, role: roleOf(account, say) })}</span>
          <SiteLink to={sitePaths.account}>{say('people.account.title')}</SiteLink>
        </p>
      </div>
      {children}
    </div>
  );
}

function roleOf({ grants, isNationalAdmin }: AccountAnswer, say: (id: string) => string): string {
  if (isNationalAdmin) return say('people.role.national-admin');
  return grants.map(({ role, networkLabel }) => [say(`people.role.${role}`), networkLabel].filter(Boolean).join(', ')).join(' ; ');
}
