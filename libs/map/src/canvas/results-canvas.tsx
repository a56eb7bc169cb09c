import type { FlowsAnswer } from '@portulan/contract';
import type { MapLayerMouseEvent, MapRef } from '@vis.gl/react-maplibre';
import { useMemo, useRef, useState } from 'react';
import { MAP_MAX_ZOOM } from '../address/index.js';
import { boundsOfRings, hasArea, ringsOf } from '../area/index.js';
import { flowAddress, tileQuery, useAnswer, useDrawing, useFitted, useReducedMotion, useTheme } from '../behaviours/index.js';
import {
  AreaLayers,
  ClusterLayers,
  clustersTouch,
  EndLayers,
  Ground,
  LinkLayers,
  MARKS_TOUCH,
  MarkLayers,
} from '../layers/index.js';
import { endsOf, linksOf, shapesOf, toneOf, type Link } from '../links/index.js';
import { boundsOf } from '../mark-bounds.js';
import { MAP_PALETTES, type MapPalette } from '../palette/index.js';
import type { ResultsMapProps } from '../results-map.js';
import { AreaDraft } from './area-draft.js';
import { AreaTools, DrawingBar } from './area-tools.js';
import { ZoomControls } from './controls.js';
import { EntryBubble, readEntry, type PickedEntry } from './entry-bubble.js';
import { MapCanvas } from './map-canvas.js';

/** The living map beside a list: all its results as clusters or links, those of the page in sight brought out. */
export function ResultsCanvas(props: ResultsMapProps & { readonly onReady: () => void }) {
  const { room, filter, circle, lang, label, points = [], lines = [], chosen = null, onSelect, onArea, onReady } = props;
  const map = useRef<MapRef>(null);
  const palette = MAP_PALETTES[useTheme()];
  const isStill = useReducedMotion();
  const [isActive, setActive] = useState(false);
  const [picked, setPicked] = useState<PickedEntry | null>(null);
  const rings = useMemo(() => ringsOf({ ...filter, ...circle }), [filter, circle]);
  const bounds = useMemo(() => boundsOfRings(rings) ?? boundsOf(points, lines), [rings, points, lines]);
  const opening = useFitted(map, bounds, isStill);
  const drawing = useDrawing((corners) => onArea?.({ kind: 'polygon', corners }));
  const hasLinks = room === 'cooperations';
  const flows = useAnswer<FlowsAnswer>(hasLinks ? flowAddress({ filter, lang, level: 'place', box: null }) : null);
  const links = useMemo(() => (flows.answer === null ? [] : linksOf(flows.answer)), [flows.answer]);

  const choose = (event: MapLayerMouseEvent) => {
    setActive(true);
    const mark = event.features?.find(({ layer }) => layer.id === MARKS_TOUCH);
    if (mark !== undefined && onSelect !== undefined) {
      onSelect(String(mark.properties['id']));
      return;
    }
    const entry = readEntry(event);
    if (entry?.kind === 'cluster') {
      map.current?.easeTo({ center: [entry.lon, entry.lat], zoom: Math.min(entry.expand + 0.2, MAP_MAX_ZOOM), ...(isStill && { duration: 0 }) });
    } else if (entry !== null && onSelect !== undefined) onSelect(entry.slug);
    else setPicked(entry);
  };

  return (
    <div onFocus={() => setActive(true)} onBlur={() => setActive(false)} onPointerLeave={() => setActive(false)}>
      <MapCanvas
        ref={map}
        lang={lang}
        label={label}
        projection="flat"
        initialViewState={opening}
        maxZoom={MAP_MAX_ZOOM}
        isModest
        scrollZoom={isActive}
        doubleClickZoom={!drawing.isOn}
        cursor={drawing.isOn ? 'crosshair' : undefined}
        interactiveLayerIds={drawing.isOn ? [] : hasLinks ? [MARKS_TOUCH] : [MARKS_TOUCH, clustersTouch(room)]}
        onClick={drawing.isOn ? undefined : choose}
        onReady={onReady}
      >
        <Ground palette={palette} lang={lang} named={[]} />
        <AreaLayers palette={palette} rings={rings} />
        {hasLinks ? (
          <Links palette={palette} links={links} />
        ) : (
          <ClusterLayers layer={room} palette={palette} query={tileQuery(filter, lang)} />
        )}
        <MarkLayers palette={palette} points={points} lines={lines} chosen={chosen} />
        <EntryBubble entry={picked} lang={lang} onClose={() => setPicked(null)} />
        {drawing.isOn ? <AreaDraft drawing={drawing} palette={palette} /> : null}
      </MapCanvas>
      <ZoomControls map={map} lang={lang} isStill={isStill}>
        {onArea === undefined ? null : <AreaTools map={map} lang={lang} drawing={drawing} hasArea={hasArea(filter)} onArea={onArea} />}
      </ZoomControls>
      {drawing.isOn ? <DrawingBar lang={lang} drawing={drawing} /> : null}
    </div>
  );
}

function Links({ palette, links }: { readonly palette: MapPalette; readonly links: readonly Link[] }) {
  const shapes = useMemo(() => shapesOf(links, (link) => toneOf(link, 'form')), [links]);
  const ends = useMemo(() => endsOf(links), [links]);
  return (
    <>
      <LinkLayers palette={palette} links={{ slot: 'a', key: '', value: shapes, isLeaving: false }} isQuiet={false} />
      <EndLayers palette={palette} ends={ends} lit={null} />
    </>
  );
}
