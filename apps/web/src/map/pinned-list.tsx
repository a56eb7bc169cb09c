import { sitePaths } from '@portulan/contract';
import { buttonClass, Icon } from '@portulan/ui';
import { readMapState, togglePin, writeMapState } from '@portulan/map';
import { useId } from 'react';
import { useLocation } from 'react-router';
import { FormStroke, sayNames, sayPeriod, toAddress } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import type { PinnedPlace } from './map-data.js';
import styles from './pinned-list.module.css';

/** Who cooperates with whom from the pinned place: what, since when. */
export function PinnedList({ pinned }: { readonly pinned: PinnedPlace }) {
  const { say, lang } = useWords();
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  const without = writeMapState(params, togglePin(readMapState(params), pinned.ref));
  const titleId = useId();
  const { items, total } = pinned.list;
  return (
    <section className={styles.pinned} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {pinned.label}
        </h2>
        <SiteLink to={toAddress(pathname, without)} className={styles.close} aria-label={say('map.unpin', { place: pinned.label })} preventScrollReset>
          <Icon name="close" />
        </SiteLink>
      </div>
      <p className={styles.count}>{say('map.pinned-count', { count: total })}</p>
      <ul role="list" className={styles.list}>
        {items.map((cooperation) => {
          const period = sayPeriod(cooperation.since, cooperation.until, lang, say);
          return (
            <li key={cooperation.id}>
              <SiteLink to={cooperation.url} className={styles.link}>
                {sayNames(cooperation.authorities.map(({ label }) => label), say)}
                {' – '}
                {sayNames(cooperation.partners.map(({ label }) => label), say)}
              </SiteLink>
              <span className={styles.facts}>
                <FormStroke form={cooperation.form} className={styles.stroke} />
                {[say(`lists.form.${cooperation.form}`), period, countriesOf(cooperation.partners)].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      {total > 0 ? (
        <SiteLink to={`${sitePaths.cooperations()}?${pinned.query}`} className={buttonClass({ size: 'small' })}>
          {total > items.length ? say('map.pinned-all', { count: total }) : say('map.pinned-list')}
        </SiteLink>
      ) : null}
    </section>
  );
}

function countriesOf(partners: PinnedPlace['list']['items'][number]['partners']): string {
  return [...new Set(partners.flatMap(({ place }) => (place === null ? [] : [place.countryLabel])))].join(', ');
}
