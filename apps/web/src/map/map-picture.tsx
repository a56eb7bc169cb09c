import type { FlowsAnswer } from '@portulan/contract';
import { marksOfFlows, shadedFigures, StaticMap, useMedia, viewBounds, type MapState } from '@portulan/map';
import { useMemo, useRef } from 'react';
import type { MapData } from './map-data.js';

/** Width over height: as a sheet of paper laid wide leaves it. */
const ASPECT = 2;

interface MapPictureProps {
  readonly data: MapData;
  /** The links on the living map at this time. */
  readonly drawn: FlowsAnswer;
  readonly state: MapState;
  readonly label: string;
  readonly className?: string;
}

/**
 * The map without a script, before it and on paper. While the living map is on screen this one rests as it was served; as soon
 * as the page is printed it shows what the living map shows.
 */
export function MapPicture({ data, drawn, state, label, className }: MapPictureProps) {
  const isPrinted = useMedia('print');
  const served = useRef(state);
  const shown = isPrinted ? state : served.current;
  const flows = isPrinted ? drawn : data.flows;
  return useMemo(() => {
    const marks = shown.layers.includes('cooperations') ? marksOfFlows(touching(flows, data.pinned), shown.colour) : {};
    const shades = data.figures === null ? null : shadedFigures(data.figures);
    return <StaticMap frame={viewBounds(shown) ?? 'world'} aspect={ASPECT} {...marks} shades={shades} label={label} className={className} />;
  }, [flows, data, shown, label, className]);
}

/** The links of the pinned places alone, with their ends, for a picture that cannot fade the others; all of them when none is in sight. */
function touching({ ends, flows }: FlowsAnswer, pinned: readonly { readonly ref: string }[]): Pick<FlowsAnswer, 'ends' | 'flows'> {
  const refs = new Set(pinned.map(({ ref }) => ref));
  const touched = flows.filter(({ from, to }) => refs.has(from) || refs.has(to));
  const drawn = touched.length === 0 ? flows : touched;
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  return { ends: ends.filter(({ ref }) => linked.has(ref)), flows: drawn };
}
