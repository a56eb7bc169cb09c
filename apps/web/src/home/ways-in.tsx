import { sitePaths, type Overview } from '@portulan/contract';
import { Icon } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './ways-in.module.css';

/** The three ways in, each under the figure of what stands behind it today. */
export function WaysIn({ overview }: { overview: Overview }) {
  const { say, count } = useWords();
  const ways = [
    { way: 'actors', path: sitePaths.actors(), figure: overview.actors },
    { way: 'projects', path: sitePaths.projects(), figure: overview.projects },
    { way: 'map', path: sitePaths.map, figure: overview.cooperations },
  ];
  const parts = {
    actors: overview.actors,
    authorities: overview.authorities,
    partners: overview.partnerGovernments,
    others: overview.actors - overview.authorities - overview.partnerGovernments,
    projects: overview.projects,
    cooperations: overview.cooperations,
    countries: overview.countries,
  };
  return (
    <section aria-labelledby="home-ways" className={styles.section}>
      <h2 id="home-ways" className={styles.heading}>
        {say('home.ways.title')}
      </h2>
      <ul role="list" className={styles.ways}>
        {ways.map(({ way, path, figure }) => (
          <li key={way}>
            <SiteLink to={path} className={styles.way}>
              <data value={figure} className={styles.figure}>
                {count(figure)}
              </data>
              <span className={styles.unit}>{say(`home.ways.${way}.unit`, parts)}</span>
              <span className={styles.text}>{say(`home.ways.${way}.text`, parts)}</span>
              <span className={styles.name}>
                {say(`home.ways.${way}.name`)}
                <Icon name="arrow" size={20} />
              </span>
            </SiteLink>
          </li>
        ))}
      </ul>
      {overview.updatedAt !== null && (
        <p className={styles.dated}>
          {say('home.updated', { date: new Date(overview.updatedAt) })}
        </p>
      )}
    </section>
  );
}
