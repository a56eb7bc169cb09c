import type { AppliedFilter } from '@portulan/contract';
import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './filter-chips.module.css';
import { toAddress, withoutFilters, withoutValue } from './list-address.js';

/** Filters whose value says nothing without their name: a year, a radius, a name among names. */
const NAMED = new Set(['epci', 'commune', 'since', 'until', 'funder', 'near', 'bbox', 'where']);

/** Shown by a control of its own, always in sight. */
const SHOWN_ELSEWHERE = new Set(['where', 'lang', 'sort', 'page', 'size']);

/** What is in force, each with the way to take it off; links, so that they work without a script and open in a new tab. */
export function FilterChips({ applied }: { readonly applied: readonly AppliedFilter[] }) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const shown = applied.filter(({ name }) => !SHOWN_ELSEWHERE.has(name));
  if (shown.length === 0) return null;
  const params = new URLSearchParams(search);
  return (
    <ul role="list" className={styles.chips} aria-label={say('lists.applied')}>
      {shown.map((filter) => {
        const words = wordsOfFilter(filter, say);
        return (
          <li key={`${filter.name}:${filter.value}`}>
            <SiteLink
              to={toAddress(pathname, withoutValue(params, filter.name, filter.value))}
              className={styles.chip}
              aria-label={say('lists.remove', { label: words })}
              preventScrollReset
            >
              {words}
              <span aria-hidden="true" className={styles.cross} />
            </SiteLink>
          </li>
        );
      })}
      <li>
        <SiteLink to={toAddress(pathname, withoutFilters(params))} className={styles.clear} preventScrollReset>
          {say('lists.clear-all')}
        </SiteLink>
      </li>
    </ul>
  );
}

/** How a filter is called on its chip: "Sénégal", "Depuis : 2010", "« eau »". */
export function wordsOfFilter({ name, label }: AppliedFilter, say: (id: string, values?: Record<string, string>) => string): string {
  if (name === 'q') return say('lists.filter-words', { label });
  return NAMED.has(name) ? say('lists.filter-named', { name: say(`lists.filter.${name}`), label }) : label;
}
