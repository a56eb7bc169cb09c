import type { EntryFilter, FlowsAnswer, Lang } from '@portulan/contract';
import { useMemo } from 'react';
import { flowAddress, type Box, boxToAsk, flowLevelAt } from './flow-query.js';
import { placeFilter } from './place-filter.js';
import { useAnswer, type Answered } from './use-answer.js';
import type { PinnedSpot } from './use-pinned-spot.js';

interface FlowsWanted {
  readonly filter: Partial<EntryFilter>;
  readonly lang: Lang;
  readonly zoom: number;
  readonly sight: Box;
  /** The place whose links are all wanted, beside the strongest of the view. */
  readonly pinned: PinnedSpot | null;
  /** No links are wanted at all. */
  readonly isOff: boolean;
  /** An answer the page came with. */
  readonly known?: { readonly address: string; readonly answer: FlowsAnswer };
}

/** The links to draw: the strongest of the view at the level of its zoom, and all those of the pinned place. */
export function useFlows({ filter, lang, zoom, sight, pinned, isOff, known }: FlowsWanted): {
  readonly strongest: Answered<FlowsAnswer>;
  readonly ofPinned: Answered<FlowsAnswer>;
} {
  const level = flowLevelAt(zoom);
  const box = boxToAsk(level, sight);
  const strongest = useAnswer<FlowsAnswer>(isOff ? null : flowAddress({ filter, lang, level, box }), known);
  const ofPinnedAddress = useMemo(() => {
    const place = pinned === null || isOff ? null : placeFilter(pinned.ref, pinned.point);
    return place === null ? null : flowAddress({ filter: { ...filter, ...place }, lang, level, box: null });
  }, [filter, isOff, lang, level, pinned]);
  return { strongest, ofPinned: useAnswer<FlowsAnswer>(ofPinnedAddress) };
}
