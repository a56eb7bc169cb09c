import { sitePaths } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import type { CSSProperties } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import type { FrontEntry, NetworkFrontData } from './load-network.server.js';
import styles from './network.module.css';

/** The front of one network: who it is, the territories it answers for, the entries it keeps. */
export function NetworkFront({ front: { network, territories, totals, latest, cleared } }: { front: NetworkFrontData }) {
  const { say, list } = useWords();
  const { id, label, acronym, colour, website, url, logo } = network;
  const slug = url?.split('/').at(-1);
  const filter = `?${new URLSearchParams({ network: id })}`;
  return (
    <div className={styles.page} style={colour === null ? undefined : ({ '--network': colour } as CSSProperties)}>
      <header className={styles.header}>
        {logo !== null && <img src={logo} alt="" className={styles.logo} />}
        {acronym !== null && <p className={styles.acronym}>{acronym}</p>}
        <h1>{label}</h1>
        <p className={styles.lead}>{say('networks.lead', { name: label })}</p>
        {territories.length > 0 && <p>{say('networks.answers-for', { territories: list(territories) })}</p>}
        <p className={styles.ways}>
          {website !== null && <a href={website}>{say('networks.site')}</a>}
          {slug !== undefined && <SiteLink to={sitePaths.actors(decodeURIComponent(slug))}>{say('networks.as-actor')}</SiteLink>}
        </p>
      </header>
      <section className={styles.part} aria-labelledby="kept">
        <h2 id="kept">{say('networks.kept')}</h2>
        <ul role="list" className={styles.totals}>
          {ENTRY_ROOMS.map((room) => (
            <li key={room}>
              <SiteLink to={`${sitePaths[room]()}${filter}`}>{say(`networks.${room}`, { count: totals[room] })}</SiteLink>
            </li>
          ))}
          <li>
            <SiteLink to={`${sitePaths.map}${filter}`}>{say('networks.on-map')}</SiteLink>
          </li>
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="latest">
        <h2 id="latest">{say('networks.latest')}</h2>
        {latest.length === 0 ? <p>{say('networks.none')}</p> : <Entries entries={latest} />}
      </section>
      {cleared.length > 0 && (
        <section className={styles.part} aria-labelledby="cleared">
          <h2 id="cleared">{say('networks.cleared')}</h2>
          <p className={styles.lead}>{say('networks.cleared-note')}</p>
          <Entries entries={cleared} />
        </section>
      )}
    </div>
  );
}

function Entries({ entries }: { entries: readonly FrontEntry[] }) {
  return (
    <ul role="list" className={styles.latest}>
      {entries.map(({ id, to, label, place }) => (
        <li key={id}>
          <SiteLink to={to}>{label}</SiteLink>
          {place !== null && place !== label && <span className={styles.place}> {place}</span>}
        </li>
      ))}
    </ul>
  );
}
