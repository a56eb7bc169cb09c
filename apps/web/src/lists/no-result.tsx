import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { wordsWithout } from './filter-names.js';
import { toAddress, withoutFilters, withOnly } from './list-address.js';
import type { ListAnswers, ListRoom } from './list-room.js';
import styles from './no-result.module.css';
import { withLiteral, withoutChoice } from './understood-address.js';

interface NoResultProps {
  readonly room: ListRoom;
  readonly answer: Pick<ListAnswers[ListRoom], 'didYouMean' | 'relaxations' | 'understood'>;
  readonly params: URLSearchParams;
}

/** Nothing found: says so, then the ways on: another spelling, a filter to drop and what that gives, the words as they are. */
export function NoResult({ room, answer, params }: NoResultProps) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const { didYouMean, relaxations, understood } = answer;
  return (
    <div className={styles.none}>
      <Calm />
      <p>{say(`${room}.none`)}</p>
      {didYouMean === undefined ? null : (
        <p>
          {say('lists.none-spelling')}{' '}
          <SiteLink to={toAddress(pathname, withOnly(params, { q: didYouMean }))} className={styles.spelling}>
            {didYouMean}
          </SiteLink>
        </p>
      )}
      {relaxations.length > 0 ? (
        <>
          <p className={styles.drop}>{say('lists.none-drop')}</p>
          <ul role="list" className={styles.ways}>
            {relaxations.map((relaxation) => (
              <li key={`${relaxation.name}:${relaxation.value}:${relaxation.words ?? ''}`}>
                <SiteLink to={toAddress(pathname, withoutChoice(params, relaxation))}>
                  {wordsWithout(relaxation, say)}
                </SiteLink>
                {' '}
                <span className={styles.total}>{say('lists.none-drop-count', { count: relaxation.total })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.hint}>{say('lists.none-hint')}</p>
      )}
      {understood.length > 0 ? (
        <SiteLink to={toAddress(pathname, withLiteral(params))}>
          {say('lists.none-literal', { words: params.get('q') ?? '' })}
        </SiteLink>
      ) : null}
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
