import { API_BASE, sitePaths } from '@portulan/contract';
import { memo } from 'react';
import styles from './footer.module.css';
import { RhumbLines, WindRose } from './mark/wind-rose.js';
import { SiteLink } from './site-link.js';
import { useWords } from './words.js';

const EXPLORE = [
  [sitePaths.actors(), 'shell.footer.actors'],
  [sitePaths.projects(), 'shell.footer.projects'],
  [sitePaths.cooperations(), 'shell.footer.cooperations'],
  [sitePaths.map, 'shell.footer.map'],
] as const;

const KNOW = [
  [sitePaths.contribute, 'shell.footer.contribute'],
  [sitePaths.about, 'shell.footer.about'],
  [`${sitePaths.about}#sources`, 'shell.footer.sources'],
  [`${sitePaths.about}#accessibilite`, 'shell.footer.accessibility'],
  [`${sitePaths.about}#contact`, 'shell.footer.contact'],
  [sitePaths.staff, 'shell.footer.staff'],
] as const;

/** The foot of every page: where else to go, whose facts these are, how to take them away. */
export const Footer = memo(function Footer() {
  const { say, sayRich } = useWords();
  return (
    <footer className={styles.footer}>
      <svg className={styles.rhumbs} viewBox="-1100 -220 1200 300" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
        <RhumbLines reach={1500} />
      </svg>
      <div className={styles.inside}>
        <div className={styles.about}>
          <span className={styles.name}>
            <WindRose size={44} detail="mark" />
            {say('shell.name')}
          </span>
          <p>{say('shell.footer.promise')}</p>
        </div>
        <Column title={say('shell.footer.explore')} links={EXPLORE} />
        <Column title={say('shell.footer.know')} links={KNOW} />
        <div>
          <h2 className={styles.title}>{say('shell.footer.reuse')}</h2>
          <ul role="list" className={styles.links}>
            <li>
              <SiteLink to={sitePaths.data}>{say('shell.footer.data')}</SiteLink>
            </li>
            <li>
              <SiteLink to={sitePaths.embedBuilder}>{say('shell.footer.embed')}</SiteLink>
            </li>
            <li>
              <a href="/api/docs">{say('shell.footer.api')}</a>
            </li>
            <li>
              <a href={`${API_BASE}/openapi.json`}>{say('shell.footer.openapi')}</a>
            </li>
            <li>
              <SiteLink to={`${sitePaths.about}#licence`}>{say('shell.footer.licence')}</SiteLink>
            </li>
          </ul>
        </div>
      </div>
      <p className={styles.end}>
        {sayRich('shell.footer.end', {
          licence: (parts) => <SiteLink key="licence" to={`${sitePaths.about}#licence`}>{parts}</SiteLink>,
        })}
      </p>
    </footer>
  );
});

function Column({ title, links }: { title: string; links: readonly (readonly [path: string, word: string])[] }) {
  const { say } = useWords();
  return (
    <nav aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul role="list" className={styles.links}>
        {links.map(([path, word]) => (
          <li key={path}>
            <SiteLink to={path}>{say(word)}</SiteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
