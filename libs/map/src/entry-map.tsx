import type { Lang } from '@portulan/contract';
import { lazy } from 'react';
import { Living } from './living.js';
import type { MapLine, MapPoint } from './marks.js';
import { StaticMap } from './static/static-map.js';

export interface EntryMapProps {
  readonly points: readonly MapPoint[];
  readonly lines?: readonly MapLine[];
  /** What the map shows, in a sentence. */
  readonly label: string;
  readonly lang?: Lang;
  /** Width over height; 2 by default. */
  readonly aspect?: number;
  readonly className?: string;
}

const EntryCanvas = lazy(async () => ({ default: (await import('./canvas/entry-canvas.js')).EntryCanvas }));

/** The small map of an entry: the static picture first, then, once in sight, one that can be moved. */
export function EntryMap({ points, lines = [], label, lang = 'fr', aspect = 2, className }: EntryMapProps) {
  return (
    <Living
      className={className}
      picture={<StaticMap points={points} lines={lines} label={label} aspect={aspect} named={points.length <= 8} />}
    >
      {(onReady) => <EntryCanvas points={points} lines={lines} label={label} lang={lang} onReady={onReady} />}
    </Living>
  );
}
