import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

/** As many as the API gives at once. */
const PAGE_SIZE = 20;

/** The way to the pages before and after, and where one is among how many. */
export function PageWays({ page, total, query = {} }: { page: number; total: number; query?: Readonly<Record<string, string>> }) {
  const { say } = useWords();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (pages === 1) return null;
  const to = (number: number) => `?${new URLSearchParams({ ...query, page: String(number) })}`;
  return (
    <nav className={styles.actions} aria-label={say('curation.pages')}>
      {page > 1 && <SiteLink to={to(page - 1)}>{say('curation.previous')}</SiteLink>}
      <span>{say('curation.page', { page, pages })}</span>
      {page < pages && <SiteLink to={to(page + 1)}>{say('curation.next')}</SiteLink>}
    </nav>
  );
}
