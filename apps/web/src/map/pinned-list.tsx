import { placePath, sitePaths } from '@portulan/contract';
import { buttonClass, Icon } from '@portulan/ui';
import { readMapState, togglePin, writeMapState } from '@portulan/map';
import { memo, useId } from 'react';
import { useLocation } from 'react-router';
import { FormStroke, sayNames, sayPeriod, toAddress } from '../lists/index.js';
import { usePageSearch } from '../shell/page-address.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import type { PinnedPlace } from './map-data.js';
import styles from './pinned-list.module.css';

/** Partners named before the cooperations themselves. */
const PARTNERS_NAMED = 5;

interface PinnedListProps {
  readonly pinned: PinnedPlace;
  /** Its cooperations stand folded, behind a comparison. */
  readonly isFolded: boolean;
}

/** Who cooperates with whom from the pinned place, since when, on what; with its figures. */
export const PinnedList = memo(function PinnedList({ pinned, isFolded }: PinnedListProps) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const search = usePageSearch();
  const params = new URLSearchParams(search);
  const without = writeMapState(params, togglePin(readMapState(params), pinned.ref));
  const titleId = useId();
  const { total } = pinned.list;
  const { end } = pinned;
  const page = placePath(pinned.ref);
  return (
    <section className={styles.pinned} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {pinned.label}
        </h3>
        <SiteLink to={toAddress(pathname, without)} className={styles.close} aria-label={say('map.unpin', { place: pinned.label })} preventScrollReset>
          <Icon name="close" />
        </SiteLink>
      </div>
      <p className={styles.count}>
        <strong>{say('map.pinned-count', { count: end.cooperations })}</strong>
        {'. '}
        {say('map.pin-facts', {
          first: end.first === null ? 'none' : String(end.first),
          undated: end.undated,
          partners: end.partnerTotal,
          names: sayNames(end.partners.map(({ label, count }) => `${label} (${count})`), say, PARTNERS_NAMED),
        })}
      </p>
      {end.actors + end.projects === 0 ? null : (
        <p className={styles.count}>{say('map.pin-others', { actors: end.actors, projects: end.projects, both: String(end.actors > 0 && end.projects > 0) })}.</p>
      )}
      <details className={styles.fold} open={!isFolded}>
        <summary>{say('map.pin-cooperations')}</summary>
        <PinnedCooperations pinned={pinned} />
      </details>
      <p className={styles.ways}>
        {pinned.query === null || total === 0 ? null : (
          <SiteLink to={`${sitePaths.cooperations()}?${pinned.query}`} className={buttonClass({ size: 'small' })}>
            {total > pinned.list.items.length ? say('map.pinned-all', { count: total }) : say('map.pinned-list')}
          </SiteLink>
        )}
        {page === undefined ? null : (
          <SiteLink to={page} className={buttonClass({ size: 'small', kind: 'quiet' })}>
            {say('map.pin-page')}
          </SiteLink>
        )}
      </p>
    </section>
  );
});

function PinnedCooperations({ pinned }: { readonly pinned: PinnedPlace }) {
  const { say, lang } = useWords();
  return (
    <ul role="list" className={styles.list}>
      {pinned.list.items.map((cooperation) => {
        const { id, url, authorities, partners, form, since, until, themes } = cooperation;
        const period = sayPeriod(since, until, lang, say) ?? say('places.undated');
        return (
          <li key={id}>
            <SiteLink to={url} className={styles.link}>
              {sayNames(authorities.map(({ label }) => label), say)}
              {' – '}
              {sayNames(partners.map(({ label }) => label), say)}
            </SiteLink>
            <span className={styles.facts}>
              <FormStroke form={form} className={styles.stroke} />
              {[period, say(`lists.form.${form}`), countriesOf(partners), themes[0]?.label].filter(Boolean).join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function countriesOf(partners: PinnedPlace['list']['items'][number]['partners']): string {
  return [...new Set(partners.flatMap(({ place }) => (place === null ? [] : [place.countryLabel])))].join(', ');
}
