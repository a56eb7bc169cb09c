import { filterToParams } from '@portulan/contract';
import type { MapLayerMouseEvent, MapRef } from '@vis.gl/react-maplibre';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HOME_STATE, isSameView, MAP_MAX_ZOOM, MAP_MIN_ZOOM } from '../address/index.js';
import {
  goTo,
  useFlows,
  useGrowth,
  useLookedAt,
  useReducedMotion,
  useTheme,
  useView,
  type Box,
  type LookedAt,
} from '../behaviours/index.js';
import {
  ClusterLayers,
  clustersTouch,
  EndLayers,
  ENDS_TOUCH,
  endsOf,
  flowId,
  Ground,
  LinkLayers,
  LINKS_TOUCH,
  linksOf,
  shapesOf,
  type Link,
} from '../layers/index.js';
import { MAP_PALETTES } from '../palette/index.js';
import type { WorldMapProps } from '../world-map.js';
import { Bubble } from './bubble.js';
import { Controls } from './controls.js';
import { EntryBubble, readEntry, type PickedEntry } from './entry-bubble.js';
import { Legend } from './legend.js';
import { MapCanvas } from './map-canvas.js';

/** From this zoom the fine coast is worth its weight. */
const NEAR_ZOOM = 4.4;
const WHOLE_WORLD: Box = [-180, -85, 180, 85];

export function WorldCanvas(props: WorldMapProps & { readonly onReady: () => void }) {
  const { state, onStateChange, filter, lang, label, onReady, onFlows, onOpen } = props;
  const map = useRef<MapRef>(null);
  const palette = MAP_PALETTES[useTheme()];
  const isStill = useReducedMotion();
  const [sight, setSight] = useState<{ zoom: number; box: Box }>({ zoom: state.zoom, box: WHOLE_WORLD });
  const [lookedAt, look] = useLookedAt();
  const [picked, setPicked] = useState<PickedEntry | null>(null);
  const hasLinks = state.layers.includes('cooperations');

  const reportView = useView(map, state, onStateChange, isStill);
  const pinnedPoint = useRef<{ ref: string; point: { lon: number; lat: number } } | null>(null);
  const pinned = useMemo(
    () =>
      state.pinned === null
        ? null
        : { ref: state.pinned, point: props.pinnedPoint ?? (pinnedPoint.current?.ref === state.pinned ? pinnedPoint.current.point : null) },
    [state.pinned, props.pinnedPoint],
  );
  const { strongest, ofPinned } = useFlows({ filter, lang, zoom: sight.zoom, sight: sight.box, pinned, isOff: !hasLinks, known: props.known });

  useEffect(() => onFlows?.(strongest), [onFlows, strongest]);

  const links = useMemo(() => (strongest.answer === null ? [] : linksOf(strongest.answer)), [strongest.answer]);
  const pinnedLinks = useMemo(() => (ofPinned.answer === null ? null : linksOf(ofPinned.answer)), [ofPinned.answer]);
  const lit = useMemo(() => litLinks(links, pinnedLinks, lookedAt), [links, pinnedLinks, lookedAt]);
  const root = lookedAt?.kind === 'place' ? lookedAt.ref : lookedAt === null ? state.pinned : null;
  const grown = useGrowth(lit, isStill);

  const shapes = useMemo(() => shapesOf(links), [links]);
  const litShapes = useMemo(() => (lit === null ? null : shapesOf(lit, grown, root)), [lit, grown, root]);
  const ends = useMemo(() => endsOf(pinnedLinks === null ? links : [...links, ...without(pinnedLinks, links)]), [links, pinnedLinks]);
  const litEnds = useMemo(
    () => (lit === null ? null : { ref: root ?? '', others: [...new Set(lit.flatMap(({ flow }) => [flow.from, flow.to]))] }),
    [lit, root],
  );
  const named = useMemo(
    () => ends.features.map(({ properties: { ref } }) => ref).filter((ref) => ref.startsWith('country:')).map((ref) => ref.slice(8)),
    [ends],
  );

  const noteSight = useCallback(() => {
    const box = map.current?.getBounds();
    if (map.current === null || box === undefined) return;
    setSight({ zoom: map.current.getZoom(), box: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] });
    reportView();
  }, [reportView]);

  /** The size of the map is known only now: the first view fills it. */
  const fillRoom = () => {
    if (map.current !== null && isSameView(state, HOME_STATE)) goTo(map.current, state, true);
  };

  const choose = (event: MapLayerMouseEvent) => {
    const entry = readEntry(event);
    if (entry?.kind === 'cluster') {
      map.current?.easeTo({ center: [entry.lon, entry.lat], zoom: Math.min(entry.expand + 0.2, MAP_MAX_ZOOM), ...(isStill && { duration: 0 }) });
      return;
    }
    setPicked(entry);
    if (entry !== null) return;
    const spot = readLookedAt(event);
    if (spot?.kind === 'link') return;
    const ref = spot?.ref ?? null;
    if (spot !== null) pinnedPoint.current = { ref: spot.ref, point: { lon: spot.lon, lat: spot.lat } };
    if (ref === state.pinned) {
      if (ref !== null) onStateChange({ ...state, pinned: null }, true);
    } else onStateChange({ ...state, pinned: ref }, true);
  };

  const touched = [ENDS_TOUCH, ...(['projects', 'actors'] as const).filter((layer) => state.layers.includes(layer)).map(clustersTouch), LINKS_TOUCH];
  const query = filterToParams(filter).toString();

  return (
    <>
      <MapCanvas
        ref={map}
        lang={lang}
        label={label}
        projection={state.projection}
        initialViewState={{ longitude: state.lon, latitude: state.lat, zoom: state.zoom }}
        minZoom={MAP_MIN_ZOOM}
        maxZoom={MAP_MAX_ZOOM}
        interactiveLayerIds={hasLinks ? touched : touched.filter((id) => id !== ENDS_TOUCH && id !== LINKS_TOUCH)}
        cursor={lookedAt === null ? 'grab' : 'pointer'}
        onReady={onReady}
        onLoad={fillRoom}
        onMoveEnd={noteSight}
        onMouseMove={(event) => look(readLookedAt(event))}
        onMouseOut={() => look(null)}
        onClick={choose}
      >
        <Ground
          palette={palette}
          lang={lang}
          isNear={sight.zoom >= NEAR_ZOOM}
          lit={root?.startsWith('country:') === true ? root.slice(8) : null}
          named={named}
        />
        {hasLinks ? (
          <>
            <LinkLayers palette={palette} links={shapes} lit={litShapes} />
            <EndLayers palette={palette} ends={ends} lit={litEnds} />
          </>
        ) : null}
        {(['actors', 'projects'] as const)
          .filter((layer) => state.layers.includes(layer))
          .map((layer) => (
            <ClusterLayers key={layer} layer={layer} palette={palette} query={query} />
          ))}
        <Bubble lookedAt={lookedAt} links={lit ?? links} lang={lang} />
        <EntryBubble entry={picked} lang={lang} onClose={() => setPicked(null)} onOpen={onOpen} />
      </MapCanvas>
      <Controls map={map} lang={lang} state={state} onStateChange={onStateChange} isStill={isStill} />
      <Legend lang={lang} links={lit ?? links} layers={state.layers} />
    </>
  );
}

/** The links to light: those of what the pointer is on, else those of the pinned place; null when nothing is looked at. */
function litLinks(links: readonly Link[], pinnedLinks: readonly Link[] | null, lookedAt: LookedAt | null): readonly Link[] | null {
  if (lookedAt === null) return pinnedLinks;
  const known = pinnedLinks === null ? links : [...links, ...without(pinnedLinks, links)];
  return lookedAt.kind === 'link'
    ? known.filter(({ flow }) => flowId(flow) === lookedAt.id)
    : known.filter(({ flow }) => flow.from === lookedAt.ref || flow.to === lookedAt.ref);
}

function without(links: readonly Link[], others: readonly Link[]): Link[] {
  const known = new Set(others.map(({ flow }) => flowId(flow)));
  return links.filter(({ flow }) => !known.has(flowId(flow)));
}

/** A dot wins over the links under it. */
function readLookedAt({ features = [], lngLat }: MapLayerMouseEvent): LookedAt | null {
  const end = features.find(({ layer }) => layer.id === ENDS_TOUCH);
  if (end !== undefined && end.geometry.type === 'Point') {
    const [lon = 0, lat = 0] = end.geometry.coordinates;
    const { ref, label, count } = end.properties as { ref: string; label: string; count: number };
    return { kind: 'place', ref, label, count, lon, lat };
  }
  const link = features.find(({ layer }) => layer.id === LINKS_TOUCH);
  return link === undefined ? null : { kind: 'link', id: String(link.properties['id']), lon: lngLat.lng, lat: lngLat.lat };
}
