import type { AppliedFilter, FacetName, Facets } from '@portulan/contract';
import { memo, useEffect, useRef } from 'react';
import { useWords } from '../shell/words.js';
import { FacetGroup } from './facet-group.js';
import { listFacets, OPEN_FACETS, PLACE_FACETS } from './facet-order.js';
import styles from './facet-panel.module.css';
import { LIST_FORM, RESULTS_ID } from './list-form.js';
import type { ListRoom } from './list-room.js';
import { NearField } from './near-field.js';
import { PeriodFacet } from './period-facet.js';
import type { FacetTotals } from './trim-facets.js';
import { unfoldWhenWide } from './unfold-when-wide.js';
import type { ListChoices } from './use-list-address.js';
import { WhereSwitch } from './where-switch.js';

interface FacetPanelProps {
  readonly room: ListRoom;
  readonly facets: Facets;
  /** How many values there are in all of the facets that are not carried whole. */
  readonly facetTotals: FacetTotals;
  readonly applied: readonly AppliedFilter[];
  readonly total: number;
  /** Which theme each theme is a part of. */
  readonly themeParents: Readonly<Record<string, string>>;
  readonly address: ListChoices;
}

/**
 * Every filter of a list. Beside the results where there is room; on a small screen it folds, as a native disclosure that
 * needs no script.
 */
export const FacetPanel = memo(function FacetPanel({ room, facets, facetTotals, applied, total, themeParents, address }: FacetPanelProps) {
  const { say } = useWords();
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => unfoldWhenWide(panel.current, '(min-width: 52rem)'), []);
  const count = applied.filter(({ name }) => name !== 'q').length;
  const group = (name: FacetName) => (
    <FacetGroup
      key={name}
      name={name}
      room={room}
      values={facets[name]}
      valuesTotal={facetTotals[name]}
      applied={applied}
      address={address}
      opensAtFirst={(OPEN_FACETS[room] as readonly FacetName[]).includes(name)}
      parents={name === 'theme' ? themeParents : undefined}
    />
  );
  const names = listFacets(room);
  const firstPlace = names.findIndex((name) => PLACE_FACETS.includes(name));
  return (
    <details ref={panel} className={styles.panel}>
      <summary className={styles.summary}>
        <span>{say('lists.filters-open')}</span>
        {count > 0 ? <span className={styles.badge}>{say('lists.filters-count', { count })}</span> : null}
      </summary>
      <section aria-labelledby="filtres" className={styles.filters}>
        <h2 id="filtres" className={styles.title}>
          {say('lists.filters')}
        </h2>
        {names.slice(0, firstPlace).map(group)}
        <div className={styles.places}>
          <WhereSwitch address={address} />
          {PLACE_FACETS.map(group)}
          <NearField applied={applied} address={address} />
        </div>
        {names.slice(firstPlace).filter((name) => !PLACE_FACETS.includes(name)).map(group)}
        <PeriodFacet decades={facets.period} address={address} />
        <noscript>
          <button type="submit" form={LIST_FORM} className={styles.apply}>
            {say('lists.filters-apply')}
          </button>
        </noscript>
        <a
          href={`#${RESULTS_ID}`}
          className={styles.see}
          onClick={() => {
            if (panel.current) panel.current.open = false;
          }}
        >
          {say('lists.filters-see', { count: total })}
        </a>
      </section>
    </details>
  );
});
