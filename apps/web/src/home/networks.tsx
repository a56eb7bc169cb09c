import { sitePaths } from '@portulan/contract';
import { Icon, VisuallyHidden } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import type { HomeNetwork } from './load-home.server.js';
import styles from './networks.module.css';

/** The regional networks that keep the directory, each with its region and its own site. */
export function Networks({ networks }: { networks: readonly HomeNetwork[] }) {
  const { say } = useWords();
  if (networks.length === 0) return null;
  return (
    <section aria-labelledby="home-networks" className={styles.section}>
      <div className={styles.intro}>
        <h2 id="home-networks">{say('home.networks.title')}</h2>
        <p>{say('home.networks.text')}</p>
      </div>
      <ul role="list" className={styles.list}>
        {networks.map((network) => (
          <li key={network.id} className={styles.network}>
            <SiteLink to={sitePaths.network(network.id)} className={styles.name}>
              {network.label}
            </SiteLink>
            <span className={styles.region}>{network.regions.join(', ')}</span>
            {network.website !== null && (
              <a href={network.website} className={styles.site}>
                {new URL(network.website).hostname.replace(/^www\./, '')}
                <Icon name="outward" size={14} />
                <VisuallyHidden>{say('home.networks.site', { name: network.label })}</VisuallyHidden>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
