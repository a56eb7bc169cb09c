import type { FlowsAnswer } from '@portulan/contract';
import type { MapState } from '@portulan/map';
import { useWords } from '../shell/words.js';
import { LayerChoice } from './layer-choice.js';
import type { MapData } from './map-data.js';
import { MapFilters } from './map-filters.js';
import styles from './map-panel.module.css';
import { NoLink } from './no-link.js';
import { PinnedList } from './pinned-list.js';
import { StrongestLinks } from './strongest-links.js';

interface MapPanelProps {
  readonly data: MapData;
  readonly flows: FlowsAnswer;
  readonly state: MapState;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** The browser cannot draw the living map. */
  readonly isUnable: boolean;
}

/** The map in words: always there, the same filters, every link of it reachable by keyboard. */
export function MapPanel({ data, flows, state, isLoading, hasFailed, isUnable }: MapPanelProps) {
  const { say } = useWords();
  const pinned = data.pinned.filter(({ ref }) => state.pinned.includes(ref));
  return (
    <section className={styles.panel} aria-labelledby="carte-titre">
      <header className={styles.header}>
        <h1 id="carte-titre" className={styles.title}>
          {say('map.title')}
        </h1>
        <p role="status" className={styles.shown} data-loading={isLoading}>
          {say('map.shown', { shown: flows.shown, total: flows.total, cooperations: flows.cooperations })}
        </p>
        {flows.unplaced > 0 ? <p className={styles.note}>{say('map.unplaced', { count: flows.unplaced })}</p> : null}
        {isUnable ? <p className={styles.warning}>{say('map.unable')}</p> : null}
        {hasFailed ? <p className={styles.warning} role="alert">{say('map.failed')}</p> : null}
      </header>
      <LayerChoice state={state} />
      <MapFilters facets={data.facets} applied={data.applied} />
      {flows.total === 0 ? <NoLink applied={data.applied} relaxations={data.relaxations} unplaced={flows.unplaced} /> : null}
      {pinned.map((place) => (
        <PinnedList key={place.ref} pinned={place} />
      ))}
      {flows.total > 0 ? <StrongestLinks flows={flows} pinned={state.pinned} isFolded={pinned.length > 0} /> : null}
    </section>
  );
}
