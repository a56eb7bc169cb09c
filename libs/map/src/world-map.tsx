import type { EntryFilter, FlowsAnswer, Lang } from '@portulan/contract';
import { lazy, memo, type ReactNode, type Ref } from 'react';
import type { MapArea } from './area/map-area.js';
import type { MapState } from './address/map-state.js';
import type { Answered } from './behaviours/use-answer.js';
import type { MapCamera } from './behaviours/use-camera.js';
import { Living } from './living.js';

export interface WorldMapProps {
  readonly state: MapState;
  /** The state changed on the map. `lasting` changes deserve a step in the history (a pin); a moved view does not. */
  readonly onStateChange: (state: MapState, lasting: boolean) => void;
  readonly filter: Partial<EntryFilter>;
  /** A circle that the words of the filter mean, drawn like one that is chosen. */
  readonly circle?: Pick<EntryFilter, 'near' | 'radius'>;
  readonly lang: Lang;
  /** What the map shows, in a sentence. */
  readonly label: string;
  /** What stands there before, and instead where the browser cannot draw (WebGL): a `StaticMap`. */
  readonly picture: ReactNode;
  /** Links the page came with, and the address they answer: they are not fetched again. */
  readonly known?: { readonly address: string; readonly answer: FlowsAnswer };
  /** Where the pinned places are (degrees), for those that only their point tells (`place:<id>`); and their names, for those without a link in sight. */
  readonly pinnedPoints?: readonly { readonly ref: string; readonly label?: string; readonly lon: number; readonly lat: number }[];
  /** The links on the map changed, with the view or the filters; or are on their way, or could not be had. */
  readonly onFlows?: (flows: Answered<FlowsAnswer>) => void;
  /** Follows a link of the map without leaving the page; without it the browser does. */
  readonly onOpen?: (path: string) => void;
  /** An area was drawn, or the view taken as one; null takes it off. Without it there is nothing to draw with. */
  readonly onArea?: (area: MapArea | null) => void;
  /** The browser cannot draw the living map: the picture and the list remain. */
  readonly onUnable?: () => void;
  /** What the page may ask of the map once it lives; null before, and where it cannot be drawn. */
  readonly camera?: Ref<MapCamera>;
  readonly className?: string;
}

const WorldCanvas = lazy(async () => ({ default: (await import('./canvas/world-canvas.js')).WorldCanvas }));

/** The whole map: links, actors and projects over the world, on a globe or flat. */
export const WorldMap = memo(function WorldMap(props: WorldMapProps) {
  return (
    <Living className={props.className} picture={props.picture} onUnable={props.onUnable} atOnce>
      {(onReady) => <WorldCanvas {...props} onReady={onReady} />}
    </Living>
  );
});
