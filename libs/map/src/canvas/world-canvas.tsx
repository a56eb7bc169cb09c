import type { MapLayerMouseEvent, MapRef } from '@vis.gl/react-maplibre';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HOME_STATE, isSameView, MAP_MAX_ZOOM, MAP_MIN_ZOOM, togglePin } from '../address/index.js';
import { hasArea, ringsOf } from '../area/index.js';
import { tileQuery, useAreaInSight, useCountries, useDrawing, useFirstSize, useCamera, useLookedAt, usePinnedSpots, useReducedMotion, useSteady, useTheme, useView, zoomOf, type Box, type PinnedSpot } from '../behaviours/index.js';
import { clustersTouch, ENDS_TOUCH, FenceLayer, LINKS_TOUCH, PLACES_TOUCH, type PinSpot } from '../layers/index.js';
import type { Ends } from '../links/index.js';
import { MAP_PALETTES } from '../palette/index.js';
import type { WorldMapProps } from '../world-map.js';
import { AreaDraft } from './area-draft.js';
import { AreaTools, DrawingBar } from './area-tools.js';
import { Bubble } from './bubble.js';
import { CompareControl, Controls } from './controls.js';
import { EntryBubble, readEntry, type PickedEntry } from './entry-bubble.js';
import { Legend } from './legend.js';
import { MapCanvas } from './map-canvas.js';
import { PointerWatch } from './pointer-watch.js';
import { readLookedAt } from './read-looked-at.js';
import styles from './canvas.module.css';
import { countryCode, useDrawnLinks } from './use-drawn-links.js';
import { WorldLayers } from './world-layers.js';

const WHOLE_WORLD: Box = [-180, -85, 180, 85];
const NO_PINS: readonly string[] = [];
const ENTRY_LAYERS = ['actors', 'projects'] as const;

/** The whole map, alive. */
export function WorldCanvas(props: WorldMapProps & { readonly onReady: () => void }) {
  const { state, onStateChange, filter, circle, lang, label, known, onReady, onFlows, onOpen, onArea } = props;
  const map = useRef<MapRef>(null);
  useCamera(props.camera, map);
  const palette = MAP_PALETTES[useTheme()];
  const isStill = useReducedMotion();
  const [size, measure] = useFirstSize();
  const [{ zoom, sight }, setSeen] = useState({ zoom: state.zoom, sight: WHOLE_WORLD });
  const [lookedAt, look] = useLookedAt();
  const [isComparing, setComparing] = useState(false);
  const [picked, setPicked] = useState<PickedEntry | null>(null);
  const [pinned, notePoint] = usePinnedSpots(state.pinned, props.pinnedPoints);
  const reportView = useView(map, state, onStateChange, isStill);
  const rings = useMemo(() => ringsOf({ ...filter, ...circle }), [filter, circle]);
  const drawing = useDrawing((corners) => onArea?.({ kind: 'polygon', corners }));
  const showArea = useAreaInSight(map, rings, isStill);

  const hasLinks = state.layers.includes('cooperations');
  const entryLayers = ENTRY_LAYERS.filter((layer) => state.layers.includes(layer));
  const drawn = useDrawnLinks({ filter, lang, known, zoom, sight, density: state.density, colour: state.colour, pinned, lookedAt, isOff: !hasLinks, isStill });
  const { figures, isLoading: areFiguresAwaited } = useCountries(state.shade, filter, lang);
  const pins = useMemo(() => pinSpots(pinned, drawn.ends), [pinned, drawn.ends]);
  const areSeveral = pinned.length > 1;
  const pinNames = useSteady(areSeveral ? pinned.map(({ ref }) => labelOf(ref, drawn.ends, props.pinnedPoints)) : NO_PINS);
  const litCountries = useSteady(drawn.roots.flatMap((ref) => countryCode(ref) ?? []));
  useEffect(() => onFlows?.(drawn.strongest), [onFlows, drawn.strongest]);

  const noteSight = useCallback(() => {
    if (map.current === null) return;
    const box = map.current.getBounds();
    setSeen({ zoom: map.current.getZoom(), sight: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] });
    reportView();
  }, [reportView]);

  const unpin = () => {
    if (state.pinned.length > 0) onStateChange({ ...state, pinned: [] }, true);
  };

  /** One step at a time: the bubble, then the pins. */
  const stepBack = () => {
    if (picked?.kind !== 'entry') return unpin();
    setPicked(null);
    map.current?.getCanvas().focus({ preventScroll: true });
  };

  const choose = (event: MapLayerMouseEvent) => {
    const entry = readEntry(event);
    if (entry?.kind === 'cluster') {
      const target = { center: [entry.lon, entry.lat] as [number, number], zoom: Math.min(entry.expand + 0.2, MAP_MAX_ZOOM) };
      map.current?.easeTo({ ...target, ...(isStill && { duration: 0 }) });
      return;
    }
    setPicked(entry);
    const spot = readLookedAt(event, lang);
    if (entry !== null || spot?.kind === 'link') return;
    if (spot === null) {
      if (!isComparing) unpin();
      return;
    }
    notePoint(spot);
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    onStateChange(togglePin(state, spot.ref, !(isComparing || shiftKey || ctrlKey || metaKey)), true);
  };

  const touched = [
    ...(hasLinks ? [ENDS_TOUCH, PLACES_TOUCH, ...LINKS_TOUCH] : []),
    ...entryLayers.map(clustersTouch),
  ];

  return (
    <div ref={measure} className={styles.whole} onKeyDown={(event) => event.key === 'Escape' && stepBack()}>
      {size === null ? null : (
        <MapCanvas
          ref={map}
          lang={lang}
          label={label}
          projection={state.projection}
          isAwaiting={areFiguresAwaited || drawn.strongest.isLoading}
          initialViewState={{ longitude: state.lon, latitude: state.lat, zoom: zoomOf(state, size) }}
          minZoom={MAP_MIN_ZOOM}
          maxZoom={MAP_MAX_ZOOM}
          doubleClickZoom={!drawing.isOn}
          interactiveLayerIds={drawing.isOn ? [] : touched}
          cursor={drawing.isOn ? 'crosshair' : lookedAt === null ? 'grab' : 'pointer'}
          onReady={onReady}
          onLoad={() => {
            noteSight();
            if (isSameView(state, HOME_STATE)) showArea();
          }}
          onMoveEnd={noteSight}
          onClick={drawing.isOn ? undefined : choose}
        >
          <WorldLayers
            palette={palette}
            lang={lang}
            isStill={isStill}
            hasLinks={hasLinks}
            hasActors={state.layers.includes('actors')}
            hasProjects={state.layers.includes('projects')}
            query={tileQuery(filter, lang)}
            figures={figures}
            rings={rings}
            pins={pins}
            areSeveral={areSeveral}
            litCountries={litCountries}
            shapes={drawn.shapes}
            litShapes={drawn.litShapes}
            spreadsFrom={drawn.spreadsFrom}
            isFromPartner={drawn.isFromPartner}
            ends={drawn.ends}
            litEnds={drawn.litEnds}
            namedCountries={drawn.namedCountries}
          />
          <FenceLayer />
          <Bubble lookedAt={lookedAt} links={drawn.speaking} lang={lang} />
          <EntryBubble entry={picked} lang={lang} onClose={() => setPicked(null)} onOpen={onOpen} />
          {drawing.isOn ? <AreaDraft drawing={drawing} palette={palette} /> : <PointerWatch layers={touched} lang={lang} onLook={look} />}
        </MapCanvas>
      )}
      <Controls map={map} lang={lang} state={state} onStateChange={onStateChange} isStill={isStill}>
        {hasLinks ? <CompareControl lang={lang} isOn={isComparing} onToggle={() => setComparing((before) => !before)} /> : null}
        {onArea === undefined ? null : <AreaTools map={map} lang={lang} drawing={drawing} hasArea={hasArea(filter)} onArea={onArea} />}
      </Controls>
      {drawing.isOn ? <DrawingBar lang={lang} drawing={drawing} /> : null}
      <Legend
        lang={lang}
        links={drawn.speaking}
        toneOf={drawn.toneOf}
        pins={pinNames}
        layers={state.layers}
        figures={figures}
      />
    </div>
  );
}

/** Where the pinned places are: as the page knows, or as an end of the links drawn. */
function pinSpots(pinned: readonly PinnedSpot[], { features }: Ends): readonly PinSpot[] {
  return pinned.flatMap(({ ref, point }, rank): PinSpot[] => {
    if (point !== null) return [{ ref, rank, ...point }];
    const [lon, lat] = features.find(({ properties }) => properties.ref === ref)?.geometry.coordinates ?? [];
    return lon === undefined || lat === undefined ? [] : [{ ref, rank, lon, lat }];
  });
}

function labelOf(ref: string, { features }: Ends, known: WorldMapProps['pinnedPoints']): string {
  return features.find(({ properties }) => properties.ref === ref)?.properties.label ?? known?.find((one) => one.ref === ref)?.label ?? ref;
}
