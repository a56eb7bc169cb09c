import type { EntryFilter, FlowsAnswer, Lang } from '@portulan/contract';
import { lazy, type ReactNode } from 'react';
import type { MapState } from './address/map-state.js';
import { Living } from './living.js';

export interface WorldMapProps {
  readonly state: MapState;
  /** The state changed on the map. `lasting` changes deserve a step in the history (a pin); a moved view does not. */
  readonly onStateChange: (state: MapState, lasting: boolean) => void;
  readonly filter: Partial<EntryFilter>;
  readonly lang: Lang;
  /** What the map shows, in a sentence. */
  readonly label: string;
  /** What stands there before, and instead where the browser cannot draw (WebGL): a `StaticMap`. */
  readonly picture: ReactNode;
  /** The flows on the map changed, with the zoom or the filters. */
  readonly onFlows?: (answer: FlowsAnswer) => void;
  /** The browser cannot draw the living map: the picture and the list remain. */
  readonly onUnable?: () => void;
  readonly className?: string;
}

const WorldCanvas = lazy(async () => ({ default: (await import('./canvas/world-canvas.js')).WorldCanvas }));

/** The whole map: links, actors and projects over the world, on a globe or flat. */
export function WorldMap(props: WorldMapProps) {
  return (
    <Living className={props.className} picture={props.picture} onUnable={props.onUnable} atOnce>
      {(onReady) => <WorldCanvas {...props} onReady={onReady} />}
    </Living>
  );
}
