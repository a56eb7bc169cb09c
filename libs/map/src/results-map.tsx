import type { EntryFilter, Lang, TileLayer } from '@portulan/contract';
import type { MapArea } from './area/map-area.js';
import { lazy } from 'react';
import { Living } from './living.js';
import type { MapLine, MapPoint } from './marks.js';
import { StaticMap } from './static/static-map.js';

export interface ResultsMapProps {
  /** Which list it stands beside. */
  readonly room: TileLayer;
  /** The filter of the list: the map shows all of its results, not one page. */
  readonly filter: Partial<EntryFilter>;
  /** A circle that the words of the filter mean, drawn like one that is chosen. */
  readonly circle?: Pick<EntryFilter, 'near' | 'radius'>;
  readonly lang: Lang;
  /** What the map shows, in a sentence. */
  readonly label: string;
  /** The entries of the page of results in sight, drawn over the others. */
  readonly points?: readonly MapPoint[];
  readonly lines?: readonly MapLine[];
  /** The entry the pointer or the focus is on in the list. */
  readonly chosen?: string | null;
  /** An entry was chosen on the map: its slug. Without it a click follows the entry's own page. */
  readonly onSelect?: (slug: string) => void;
  /** An area was drawn, or the view taken as one; null takes it off. Without it there is nothing to draw with. */
  readonly onArea?: (area: MapArea | null) => void;
  readonly aspect?: number;
  /** What the button says that asks for the living map, where it is painted without a graphics card; without it, it comes by itself. */
  readonly wakeWord?: string;
  readonly className?: string;
}

const ResultsCanvas = lazy(async () => ({ default: (await import('./canvas/results-canvas.js')).ResultsCanvas }));

/** The map beside a list, in step with its filter. */
export function ResultsMap(props: ResultsMapProps) {
  const { points = [], lines = [], label, aspect = 1, wakeWord, className } = props;
  return (
    <Living
      className={className}
      wakeWord={wakeWord}
      picture={<StaticMap points={points} lines={lines} label={label} frame="fit" aspect={aspect} />}
    >
      {(onReady) => <ResultsCanvas {...props} onReady={onReady} />}
    </Living>
  );
}
