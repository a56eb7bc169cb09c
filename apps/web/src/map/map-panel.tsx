import { filterToParams, sitePaths, type EntryFilter, type FlowsAnswer } from '@portulan/contract';
import { togglePin, topAt, type MapState } from '@portulan/map';
import { buttonClass, Disclosure } from '@portulan/ui';
import { useMemo, useRef } from 'react';
import { useListAddress } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { TakeAway, type MapTaken } from '../sharing/index.js';
import { useWords } from '../shell/words.js';
import { LayerChoice } from './layer-choice.js';
import { LayersInWords } from './layers-in-words.js';
import type { MapData } from './map-data.js';
import { MapDress } from './map-dress.js';
import { MapFilters } from './map-filters.js';
import styles from './map-panel.module.css';
import { NoLink } from './no-link.js';
import { PinnedList } from './pinned-list.js';
import { PinsTable } from './pins-table.js';
import { ShadedCountries } from './shaded-countries.js';
import { PlacePicker } from './place-picker.js';
import { StrongestLinks } from './strongest-links.js';
import { TopicFilters } from './topic-filters.js';
import { useFocusKept } from './use-focus-kept.js';
import { usePlaceReached } from './use-place-reached.js';
import { ViewSummary } from './view-summary.js';

interface MapPanelProps {
  readonly data: MapData;
  /** The filters of the address, which run ahead of the data while the years play. */
  readonly filter: EntryFilter;
  readonly flows: FlowsAnswer;
  readonly state: MapState;
  readonly onStateChange: (state: MapState, lasting: boolean) => void;
  readonly isLoading: boolean;
  readonly isPlaying: boolean;
  readonly hasFailed: boolean;
  /** The browser cannot draw the living map. */
  readonly isUnable: boolean;
  readonly taken?: MapTaken;
}

/** Where the map in words begins. */
export const MAP_TITLE = 'carte-titre';

/** The map in words: always there, the same filters, every link of it reachable by keyboard. */
export function MapPanel({ data, filter, flows, state, onStateChange, isLoading, isPlaying, hasFailed, isUnable, taken }: MapPanelProps) {
  const { say } = useWords();
  const address = useListAddress();
  const pinned = useMemo(() => data.pinned.filter(({ ref }) => state.pinned.includes(ref)), [data.pinned, state.pinned]);
  const filters = filterToParams(filter).toString();
  const hasLinks = state.layers.includes('cooperations');
  const reach = usePlaceReached(data.pinned, state, onStateChange);
  const room = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusKept(room, title);
  return (
    <section ref={room} className={styles.panel} aria-labelledby={MAP_TITLE}>
      <header className={styles.header}>
        <h1 ref={title} id={MAP_TITLE} className={styles.title} tabIndex={-1}>
          {say('map.title')}
        </h1>
        <ViewSummary flows={flows} hasLinks={hasLinks} pins={pinned} since={filter.since} until={filter.until} isLoading={isLoading} isQuiet={isPlaying} />
        {flows.unplaced > 0 ? <p className={styles.note}>{say('map.unplaced', { count: flows.unplaced })}</p> : null}
        {isUnable ? <p className={styles.warning}>{say('map.unable')}</p> : null}
        {hasFailed ? <p className={styles.warning} role="alert">{say('map.failed')}</p> : null}
      </header>
      <TakeAway room="cooperations" total={flows.cooperations + flows.unplaced} filter={filter} embeds="carte" {...(taken && { map: taken })} />
      <PlacePicker
        onPin={(ref) => {
          reach(ref);
          if (!state.pinned.includes(ref)) onStateChange(togglePin(state, ref), true);
        }}
      />
      {pinned.length === 0 ? null : (
        <div className={styles.pins}>
          <h2 className={styles.part}>{say('map.pins')}</h2>
          {pinned.length > 1 ? <PinsTable pins={pinned} themes={data.themes} /> : null}
          {pinned.map((place) => (
            <PinnedList key={place.ref} pinned={place} isFolded={pinned.length > 1} />
          ))}
        </div>
      )}
      {flows.total === 0 ? <NoLink applied={data.applied} relaxations={data.relaxations} unplaced={flows.unplaced} /> : null}
      <LayerChoice state={state} />
      <LayersInWords found={data.found} filters={filters} />
      <MapFilters facets={data.facets} applied={data.applied} themes={data.themes} address={address} />
      <TopicFilters facets={data.facets} themes={data.themes} address={address} />
      {isUnable ? null : (
        <div className={styles.scripted}>
          <Disclosure title={say('map.dress')}>
            <MapDress state={state} shown={flows.shown} total={flows.total} usual={topAt(flows.level)} onChange={onStateChange} />
          </Disclosure>
        </div>
      )}
      {flows.total > 0 ? <StrongestLinks flows={flows} pinned={state.pinned} colour={state.colour} isFolded={pinned.length > 0 || !hasLinks} /> : null}
      {data.figures === null ? null : <ShadedCountries figures={data.figures} />}
      <p>
        <SiteLink to={filters === '' ? sitePaths.cooperations() : `${sitePaths.cooperations()}?${filters}`} className={buttonClass({ size: 'small' })}>
          {say('map.in-list')}
        </SiteLink>
      </p>
    </section>
  );
}
