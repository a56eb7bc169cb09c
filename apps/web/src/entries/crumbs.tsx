import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './crumbs.module.css';

interface CrumbsProps {
  /** What lies between the home page and this one. */
  readonly links: readonly { readonly to: string; readonly label: string }[];
  /** The page itself. */
  readonly label: string;
}

/** The way down to a page. */
export function Crumbs({ links, label }: CrumbsProps) {
  const { say } = useWords();
  return (
    <nav aria-label={say('entries.breadcrumb')}>
      <ol role="list" className={styles.crumbs}>
        {[{ to: '/', label: say('entries.home') }, ...links].map(({ to, label: name }) => (
          <li key={to}>
            <SiteLink to={to}>{name}</SiteLink>
          </li>
        ))}
        <li aria-current="page" className={styles.here}>
          {label}
        </li>
      </ol>
    </nav>
  );
}
