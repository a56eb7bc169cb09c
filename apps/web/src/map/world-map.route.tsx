import type { FlowsAnswer } from '@portulan/contract';
import { areaToFilters, STATE_PARAMETERS, VIEW_PARAMETERS, WorldMap, type Answered, type MapArea } from '@portulan/map';
import { SkipLink } from '@portulan/ui';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLoaderData, useNavigate, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { oembedLinks } from '../embed/oembed-links.js';
import { withOnly } from '../lists/index.js';
import type { PageHandle } from '../shell/frame.js';
import { usePageAddress } from '../shell/page-address.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { describeMap } from './describe-map.js';
import { loadMap } from './load-map.server.js';
import { MAP_TITLE, MapPanel } from './map-panel.js';
import { MapPicture } from './map-picture.js';
import { MapSheet } from './map-sheet.js';
import { Timeline } from './timeline.js';
import { useMapAddress } from './use-map-address.js';
import { useMapFilter } from './use-map-filter.js';
import { useMapPicture } from './use-map-picture.js';
import { usePlay } from './use-play.js';
import { useRestedYear } from './use-rested-year.js';
import { useYear } from './use-year.js';
import styles from './world-map.module.css';

export const handle: PageHandle = { frame: 'full' };

export const loader = (args: LoaderFunctionArgs) => loadMap(args);

export const meta = (context: MetaContext) => [
  ...pageMeta(context, (say) => ({ title: say('map.title'), description: say('map.description') })),
  ...oembedLinks(context),
];

/** What of the view is told in words too, which the server finds. */
const TOLD: readonly string[] = [STATE_PARAMETERS.shade, STATE_PARAMETERS.layers];

/** A moved view asks nothing of the server, nor does a year that runs by: the map itself fetches the links it comes to show. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const asked = (url: URL) => [...url.searchParams].filter(([name]) => name !== 'until' && (TOLD.includes(name) || !VIEW_PARAMETERS.includes(name))).sort().join('&');
  // Nothing changed at all: what asks again wants a fresh answer.
  return currentUrl.href === nextUrl.href || asked(currentUrl) !== asked(nextUrl);
}

/** The whole map, the years beneath, and beside it the same in words. */
export default function WorldMapPage() {
  const data = useLoaderData<typeof loader>();
  const { say } = useWords();
  const navigate = useNavigate();
  const filter = useMapFilter();
  const page = usePageAddress();
  const [state, changeState] = useMapAddress();
  const setYear = useYear();
  const [drawn, setDrawn] = useState<Answered<FlowsAnswer> | null>(null);
  // The words follow the map when no hand waits: the list of the links is long, and comes with them.
  const told = useDeferredValue(drawn);
  const [isUnable, setUnable] = useState(false);
  const noteUnable = useCallback(() => setUnable(true), []);
  const keepTo = useCallback((area: MapArea | null) => page.ask(withOnly(page.latest(), areaToFilters(area)), true), [page]);
  const open = useCallback((path: string) => void navigate(path), [navigate]);
  const year = filter.until ?? null;
  const isLoading = (drawn?.isLoading ?? false) || told !== drawn;
  const play = usePlay({ year, first: 1945, last: data.lastYear, isBusy: isLoading, onYear: setYear });
  useRestedYear({ asked: filter.until, loaded: data.filter.until, isRunning: play.isPlaying && !isUnable });
  const flows = told?.answer ?? data.flows;
  const known = useMemo(() => ({ address: data.flowsAddress, answer: data.flows }), [data]);
  const pinnedPoints = useMemo(() => data.pinned.flatMap(({ ref, label, point }) => (point === null ? [] : [{ ref, label, ...point }])), [data.pinned]);
  const { label, subject } = describeMap({ say }, state.layers, flows);
  const { camera, place, takePicture } = useMapPicture(subject, data.applied);
  const taken = useMemo(() => ({ takePicture }), [takePicture]);
  const picture = useMemo(
    () => <MapPicture data={data} drawn={flows} state={state} label={label} className={styles.picture} />,
    [data, flows, state, label],
  );
  return (
    <div className={styles.page}>
      <SkipLink to={`#${MAP_TITLE}`}>{say('map.skip')}</SkipLink>
      <p className={styles.printed} aria-hidden="true">
        {say('map.title')}
      </p>
      <div ref={place} className={styles.map}>
        <WorldMap
          camera={camera}
          className={styles.canvas}
          state={state}
          onStateChange={changeState}
          filter={filter}
          circle={data.circle}
          lang={data.lang}
          label={label}
          known={known}
          pinnedPoints={pinnedPoints}
          onFlows={setDrawn}
          onOpen={open}
          onArea={keepTo}
          onUnable={noteUnable}
          picture={picture}
        />
      </div>
      {data.years === null ? null : (
        <div className={styles.years}>
          <Timeline years={data.years} year={year} last={data.lastYear} play={play} onYear={setYear} />
        </div>
      )}
      <MapSheet flows={flows} figures={data.figures} colour={state.colour} applied={data.applied} />
      <MapPanel
        data={data}
        filter={filter}
        flows={flows}
        state={state}
        onStateChange={changeState}
        isLoading={isLoading}
        isPlaying={play.isPlaying}
        taken={taken}
        hasFailed={drawn?.hasFailed ?? false}
        isUnable={isUnable}
      />
    </div>
  );
}
