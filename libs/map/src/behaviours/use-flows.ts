import type { EntryFilter, FlowLevel, FlowsAnswer, Lang } from '@portulan/contract';
import { useMemo, useRef } from 'react';
import { linksOf } from '../links/index.js';
import { flowAddress, type Box, boxToAsk, flowLevelAt } from './flow-query.js';
import { useAnswer, type Answered } from './use-answer.js';
import { useAnswers, type Question } from './use-answers.js';
import type { PinnedSpot } from './use-pinned-spots.js';

interface FlowsWanted {
  readonly filter: Partial<EntryFilter>;
  readonly lang: Lang;
  readonly zoom: number;
  readonly sight: Box;
  /** How many of the strongest; null leaves it to the zoom. */
  readonly density: number | null;
  /** The places whose links are all wanted, beside the strongest of the view. */
  readonly pinned: readonly PinnedSpot[];
  /** No links are wanted at all. */
  readonly isOff: boolean;
  /** An answer the page came with. */
  readonly known?: { readonly address: string; readonly answer: FlowsAnswer };
}

/** The links to draw: the strongest of the view at the level of its zoom, and all those of each pinned place, by its name. */
export function useFlows({ filter, lang, zoom, sight, density, pinned, isOff, known }: FlowsWanted): {
  readonly strongest: Answered<FlowsAnswer>;
  readonly ofPinned: ReadonlyMap<string, FlowsAnswer>;
} {
  const drawn = useRef<FlowLevel>(undefined);
  const level = flowLevelAt(zoom, { filter, pinned }, drawn.current);
  drawn.current = level;
  const box = boxToAsk(level, sight);
  const strongest = useAnswer<FlowsAnswer>(isOff ? null : flowAddress({ filter, lang, level, box, density }), { known, prepare: linksOf });
  const questions = useMemo(() => {
    if (isOff) return [];
    return pinned.map(({ ref }): Question => ({ key: ref, address: flowAddress({ filter, lang, level, box: null, ends: [ref] }) }));
  }, [filter, isOff, lang, level, pinned]);
  return { strongest, ofPinned: useAnswers<FlowsAnswer>(questions) };
}
