import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './breadcrumbs.module.css';

interface BreadcrumbsProps {
  readonly room: 'actors' | 'projects' | 'cooperations';
  readonly label: string;
}

const PATHS = { actors: '/acteurs', projects: '/projets', cooperations: '/cooperations' } as const;

/** The way down to an entry. */
export function Breadcrumbs({ room, label }: BreadcrumbsProps) {
  const { say } = useWords();
  return (
    <nav aria-label={say('entries.breadcrumb')}>
      <ol role="list" className={styles.crumbs}>
        <li>
          <SiteLink to="/">{say('entries.home')}</SiteLink>
        </li>
        <li>
          <SiteLink to={PATHS[room]}>{say(`${room}.all`)}</SiteLink>
        </li>
        <li aria-current="page" className={styles.here}>
          {label}
        </li>
      </ol>
    </nav>
  );
}
