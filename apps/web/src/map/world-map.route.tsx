import type { Answered } from '@portulan/map';
import type { FlowsAnswer } from '@portulan/contract';
import { areaToFilters, marksOfFlows, StaticMap, VIEW_PARAMETERS, WorldMap } from '@portulan/map';
import { useCallback, useMemo, useState } from 'react';
import { useLoaderData, useNavigate, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { useListAddress } from '../lists/index.js';
import type { PageHandle } from '../shell/frame.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { loadMap } from './load-map.server.js';
import { MapPanel } from './map-panel.js';
import { useMapAddress } from './use-map-address.js';
import styles from './world-map.module.css';

export const handle: PageHandle = { frame: 'full' };

export const loader = (args: LoaderFunctionArgs) => loadMap(args);

export const meta = (context: MetaContext) =>
  pageMeta(context, (say) => ({ title: say('map.title'), description: say('map.description') }));

/** A moved view asks nothing of the server: the map itself fetches the links it comes to show. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const asked = (url: URL) => [...url.searchParams].filter(([name]) => !VIEW_PARAMETERS.includes(name)).sort().join('&');
  return asked(currentUrl) !== asked(nextUrl);
}

/** The whole map, and beside it the same in words. */
export default function WorldMapPage() {
  const data = useLoaderData<typeof loader>();
  const { say } = useWords();
  const navigate = useNavigate();
  const [state, changeState] = useMapAddress();
  const filters = useListAddress();
  const [drawn, setDrawn] = useState<Answered<FlowsAnswer> | null>(null);
  const [isUnable, setUnable] = useState(false);
  const open = useCallback((path: string) => void navigate(path), [navigate]);
  const flows = drawn?.answer ?? data.flows;
  const picture = useMemo(() => marksOfFlows(data.flows), [data.flows]);
  const known = useMemo(() => ({ address: data.flowsAddress, answer: data.flows }), [data]);
  const pinnedPoints = useMemo(() => data.pinned.flatMap(({ ref, point }) => (point === null ? [] : [{ ref, ...point }])), [data.pinned]);
  const label = say('map.label', { shown: flows.shown, total: flows.total });
  return (
    <div className={styles.page}>
      <div className={styles.map}>
        <WorldMap
          className={styles.canvas}
          state={state}
          onStateChange={changeState}
          filter={data.filter}
          lang={data.lang}
          label={label}
          known={known}
          pinnedPoints={pinnedPoints}
          onFlows={setDrawn}
          onOpen={open}
          onArea={(area) => filters.change(areaToFilters(area))}
          onUnable={() => setUnable(true)}
          picture={<StaticMap frame="world" lines={picture.lines} label={label} className={styles.picture} />}
        />
      </div>
      <MapPanel data={data} flows={flows} state={state} isLoading={drawn?.isLoading ?? false} hasFailed={drawn?.hasFailed ?? false} isUnable={isUnable} />
    </div>
  );
}
