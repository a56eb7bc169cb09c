import { memo } from 'react';
import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { toAddress, withPage } from './list-address.js';
import { listPages } from './page-window.js';
import styles from './pager.module.css';

interface PagerProps {
  readonly page: number;
  readonly last: number;
}

/** The pages of a list. One page needs none of it. */
export const Pager = memo(function Pager({ page, last }: PagerProps) {
  const { say, count } = useWords();
  const { pathname, search } = useLocation();
  if (last <= 1) return null;
  const to = (target: number) => toAddress(pathname, withPage(new URLSearchParams(search), target));
  return (
    <nav aria-label={say('lists.pages')} className={styles.pager}>
      {page > 1 ? (
        <SiteLink to={to(page - 1)} rel="prev" className={styles.step}>
          <span aria-hidden="true">←</span> {say('lists.page-previous')}
        </SiteLink>
      ) : null}
      <ol role="list" className={styles.pages}>
        {listPages(page, last).map((step, index) =>
          step === 'gap' ? (
            <li key={`gap-${index}`} aria-hidden="true" className={styles.gap}>
              …
            </li>
          ) : (
            <li key={step}>
              <SiteLink
                to={to(step)}
                className={styles.page}
                aria-label={say('lists.page', { page: step })}
                aria-current={step === page ? 'page' : undefined}
              >
                {count(step)}
              </SiteLink>
            </li>
          ),
        )}
      </ol>
      <p className={styles.place}>{say('lists.page-of', { page, last })}</p>
      {page < last ? (
        <SiteLink to={to(page + 1)} rel="next" className={styles.step}>
          {say('lists.page-next')} <span aria-hidden="true">→</span>
        </SiteLink>
      ) : null}
    </nav>
  );
});
