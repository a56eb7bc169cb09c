import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { wordsOfFilter } from './filter-chips.js';
import { toAddress, withoutFilters, withoutValue } from './list-address.js';
import type { ListRoom, WayOut } from './list-room.js';
import styles from './no-result.module.css';

interface NoResultProps {
  readonly room: ListRoom;
  readonly waysOut: readonly WayOut[];
}

/** Nothing found: says so, then which filter to drop and what that would give. */
export function NoResult({ room, waysOut }: NoResultProps) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  return (
    <div className={styles.none}>
      <Calm />
      <p>{say(`${room}.none`)}</p>
      {waysOut.length > 0 ? (
        <>
          <p className={styles.drop}>{say('lists.none-drop')}</p>
          <ul role="list" className={styles.ways}>
            {waysOut.map(({ filter, total }) => (
              <li key={`${filter.name}:${filter.value}`}>
                <SiteLink to={toAddress(pathname, withoutValue(params, filter.name, filter.value))}>
                  {say('lists.none-without', { label: wordsOfFilter(filter, say) })}
                </SiteLink>{' '}
                <span className={styles.total}>{say('lists.none-drop-count', { count: total })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.hint}>{say('lists.none-hint')}</p>
      )}
      <SiteLink to={toAddress(pathname, withoutFilters(params))} className={styles.all}>
        {say('lists.none-all')}
      </SiteLink>
    </div>
  );
}

/** A sea without a coast: rhumb lines that meet no harbour. */
function Calm() {
  return (
    <svg viewBox="0 0 240 72" aria-hidden="true" className={styles.calm}>
      {[-60, -36, -18, -6, 6, 18, 36, 60].map((rise) => (
        <path key={rise} d={`M0 ${36 - rise}L240 ${36 + rise}`} />
      ))}
      <circle cx="120" cy="36" r="4" />
    </svg>
  );
}
