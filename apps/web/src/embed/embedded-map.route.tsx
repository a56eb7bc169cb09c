import type { FlowsAnswer } from '@portulan/contract';
import { sitePaths } from '@portulan/contract';
import { marksOfFlows, readMapState, StaticMap, WorldMap, type Answered } from '@portulan/map';
import { useCallback, useMemo, useState } from 'react';
import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import { describeMap } from '../map/index.js';
import type { PageHandle } from '../shell/frame.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { EmbedFilters } from './embed-filters.js';
import { EmbedFrame } from './embed-frame.js';
import { EmbedLinks } from './embed-links.js';
import styles from './embedded-map.module.css';
import { loadEmbeddedMap } from './load-embed.server.js';
import { oembedLinks } from './oembed-links.js';
import { wholePath } from './whole-path.js';

export const handle: PageHandle = { frame: 'bare' };

export const loader = (args: LoaderFunctionArgs) => loadEmbeddedMap(args);

export const meta = (context: MetaContext) => [
  ...pageMeta(context, (say) => ({ title: say('map.title'), description: say('map.description'), isUnlisted: true })),
  ...oembedLinks(context),
];

const OFFERED = ['region', 'country', 'form', 'theme'] as const;

/** The map of cooperations in the page of another site. What is moved on it stays there: the address is the other site's. */
export default function EmbeddedMap() {
  const data = useLoaderData<typeof loader>();
  const { say } = useWords();
  const { search } = useLocation();
  const [state, setState] = useState(() => readMapState(new URLSearchParams(search)));
  const [drawn, setDrawn] = useState<Answered<FlowsAnswer> | null>(null);
  const flows = drawn?.answer ?? data.flows;
  const picture = useMemo(() => (state.layers.includes('cooperations') ? marksOfFlows(data.flows) : {}), [data.flows, state.layers]);
  const known = useMemo(() => ({ address: data.flowsAddress, answer: data.flows }), [data]);
  const open = useCallback((path: string) => void window.open(path, '_blank', 'noopener'), []);
  const { label, subject } = describeMap({ say }, state.layers, flows);
  return (
    <EmbedFrame title={say('map.title')} wholePath={wholePath(sitePaths.map, search)} networkLogo={data.networkLogo}>
      <EmbedFilters offered={OFFERED} facets={data.facets} />
      <p role="status" className={styles.shown}>
        {subject}
      </p>
      <div className={styles.map}>
        <WorldMap
          className={styles.canvas}
          state={state}
          onStateChange={setState}
          filter={data.filter}
          lang={data.lang}
          label={label}
          known={known}
          onFlows={setDrawn}
          onOpen={open}
          picture={<StaticMap frame="world" {...picture} label={label} className={styles.picture} />}
        />
      </div>
      <EmbedLinks flows={flows} lang={data.lang} />
    </EmbedFrame>
  );
}
