import type { AppliedFilter } from '@portulan/contract';
import { memo } from 'react';
import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './filter-chips.module.css';
import { wordsOfFilter } from './filter-names.js';
import { toAddress, withoutFilters, withoutValue, withOnly } from './list-address.js';

/** Shown by a control of its own, always in sight. */
const SHOWN_ELSEWHERE = new Set(['where', 'literal', 'radius', 'lang', 'sort', 'page', 'size']);

interface FilterChipsProps {
  readonly applied: readonly AppliedFilter[];
  /** The choices the links start from: what was asked for last, even when its answer is still on its way. */
  readonly params: URLSearchParams;
}

interface Chip {
  readonly key: string;
  readonly words: string;
  readonly without: URLSearchParams;
}

/** What is in force, each with the way to take it off; links, so that they work without a script and open in a new tab. */
export const FilterChips = memo(function FilterChips({ applied, params }: FilterChipsProps) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const shown = joinPeriod(applied.filter(({ name }) => !SHOWN_ELSEWHERE.has(name)));
  if (shown.length === 0) return null;
  const chips = shown.map((filter): Chip => {
    const key = `${filter.name}:${filter.value}`;
    if (filter.name !== 'period') return { key, words: wordsOfFilter(filter, say), without: withoutValue(params, filter.name, filter.value) };
    const words = say('lists.filter-named', { name: say('lists.filter.period'), label: filter.label });
    return { key, words, without: withOnly(params, { since: '', until: '' }) };
  });
  return (
    <ul role="list" className={styles.chips} aria-label={say('lists.applied')}>
      {chips.map(({ key, words, without }) => (
        <li key={key}>
          <SiteLink
            to={toAddress(pathname, without)}
            className={styles.chip}
            aria-label={say('lists.remove', { label: words })}
            preventScrollReset
          >
            {words}
            <span aria-hidden="true" className={styles.cross} />
          </SiteLink>
        </li>
      ))}
      <li>
        <SiteLink to={toAddress(pathname, withoutFilters(params))} className={styles.clear} preventScrollReset>
          {say('lists.clear-all')}
        </SiteLink>
      </li>
    </ul>
  );
});

/** Both ends of a period are one chip. */
function joinPeriod(applied: readonly AppliedFilter[]): readonly AppliedFilter[] {
  const since = applied.find(({ name }) => name === 'since');
  const until = applied.find(({ name }) => name === 'until');
  if (since === undefined || until === undefined) return applied;
  const label = since.value === until.value ? since.label : `${since.label} – ${until.label}`;
  return applied.flatMap((filter) => (filter === since ? { name: 'period', value: label, label } : filter === until ? [] : filter));
}
