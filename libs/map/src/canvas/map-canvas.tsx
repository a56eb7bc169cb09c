import type { Lang } from '@portulan/contract';
import { Map as MapLibre, type MapEvent, type MapProps, type MapRef } from '@vis.gl/react-maplibre';
import { useCallback, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { isGroundPainted, useMedia, useOwnStyle } from '../behaviours/index.js';
import { declareFonts, EMPTY_STYLE, withSlots } from '../layers/index.js';
import { wordsIn } from '../words/index.js';
import { engine } from './engine.js';
import { RestWatch } from './rest-watch.js';

type Passed =
  | 'initialViewState'
  | 'interactiveLayerIds'
  | 'cursor'
  | 'minZoom'
  | 'maxZoom'
  | 'scrollZoom'
  | 'doubleClickZoom'
  | 'onClick'
  | 'onMoveEnd'
  | 'onLoad'
  | 'onError';

interface MapCanvasProps extends Pick<MapProps, Passed> {
  readonly ref?: Ref<MapRef>;
  readonly lang: Lang;
  /** What the map shows, in a sentence: its name for those who cannot see it. */
  readonly label: string;
  readonly projection: 'globe' | 'flat';
  /** Lets the page scroll under a finger: the map then asks for two. */
  readonly isModest?: boolean;
  /** Something to draw is still on its way. */
  readonly isAwaiting?: boolean;
  readonly onReady: () => void;
  readonly children: ReactNode;
}

/**
 * The engine's canvas, with our words, our fonts and none of its ornaments. It is ready once its land is on the canvas, however long a
 * slow machine takes: until then the picture behind it says more. Where the land cannot be had, it is ready without.
 */
export function MapCanvas({ ref, lang, label, projection, isModest = false, isAwaiting = false, onReady, children, ...passed }: MapCanvasProps) {
  const words = wordsIn(lang);
  const isTouch = useMedia('(pointer: coarse)');
  const own = useOwnStyle();
  const style = useMemo(() => (own.style === null ? EMPTY_STYLE : withSlots(own.style)), [own.style]);
  const isShown = useRef(false);
  const show = useCallback(() => {
    if (isShown.current) return;
    isShown.current = true;
    onReady();
  }, [onReady]);

  useMemo(declareFonts, []);
  const showWithLand = (event: MapEvent) => {
    if (!isShown.current && isGroundPainted(event.target)) show();
  };
  // A base map of the deployer has no coast of ours to wait for.
  const showOwn = () => {
    if (own.style !== null) show();
  };

  if (own.state === 'awaited') return null;

  return (
    <MapLibre
      ref={ref}
      mapLib={engine}
      mapStyle={style}
      projection={projection === 'globe' ? 'globe' : 'mercator'}
      style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
      // Ours is named in the legend; a deployer's base map names its own sources.
      attributionControl={own.style === null ? false : { compact: true }}
      dragRotate={false}
      pitchWithRotate={false}
      touchPitch={false}
      maxPitch={0}
      fadeDuration={180}
      cooperativeGestures={isModest && isTouch}
      locale={{
        'Map.Title': `${label} ${words.keyboard}`,
        'CooperativeGesturesHandler.WindowsHelpText': words.controlAndWheel,
        'CooperativeGesturesHandler.MacHelpText': words.commandAndWheel,
        'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
      }}
      onRender={showWithLand}
      onIdle={showOwn}
      {...passed}
    >
      <RestWatch isAwaiting={isAwaiting} />
      {children}
    </MapLibre>
  );
}
