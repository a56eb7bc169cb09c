import type { FlowsAnswer } from '@portulan/contract';
import { useMemo } from 'react';
import { useFlows, useGrowth, type Answered, type Box, type LookedAt, type PinnedSpot } from '../behaviours/index.js';
import { endsOf, joinLinks, linksOf, litLinks, shapesOf, type Ends, type Link, type Links } from '../links/index.js';
import type { WorldMapProps } from '../world-map.js';

interface DrawnLinksWanted extends Pick<WorldMapProps, 'filter' | 'lang' | 'known'> {
  readonly zoom: number;
  readonly sight: Box;
  readonly pinned: PinnedSpot | null;
  readonly lookedAt: LookedAt | null;
  readonly isOff: boolean;
  readonly isStill: boolean;
}

export interface DrawnLinks {
  /** What the page is told of. */
  readonly strongest: Answered<FlowsAnswer>;
  /** The links that count at this time: those lit, else all. */
  readonly speaking: readonly Link[];
  readonly shapes: Links;
  readonly litShapes: Links | null;
  readonly ends: Ends;
  readonly litEnds: { readonly ref: string; readonly others: readonly string[] } | null;
  /** The place that is looked at: under the pointer, else pinned. */
  readonly root: string | null;
  /** ISO codes of the countries that are ends of links: their dot bears their name. */
  readonly namedCountries: readonly string[];
}

/** From the flows of the API to what the layers draw. */
export function useDrawnLinks({ lookedAt, pinned, isStill, ...wanted }: DrawnLinksWanted): DrawnLinks {
  const { strongest, ofPinned } = useFlows({ ...wanted, pinned });
  const links = useMemo(() => (strongest.answer === null ? [] : linksOf(strongest.answer)), [strongest.answer]);
  const pinnedLinks = useMemo(() => (ofPinned.answer === null ? null : linksOf(ofPinned.answer)), [ofPinned.answer]);
  const lit = useMemo(() => litLinks(links, pinnedLinks, lookedAt), [links, pinnedLinks, lookedAt]);
  const pinnedRef = pinned?.ref ?? null;
  const root = lookedAt === null ? pinnedRef : lookedAt.kind === 'place' ? lookedAt.ref : null;
  const grown = useGrowth(lit, isStill);
  const shapes = useMemo(() => shapesOf(links), [links]);
  const litShapes = useMemo(() => (lit === null ? null : shapesOf(lit, grown, root)), [lit, grown, root]);
  const ends = useMemo(() => endsOf(joinLinks(links, pinnedLinks)), [links, pinnedLinks]);
  const litEnds = useMemo(
    () => (lit === null ? null : { ref: root ?? '', others: [...new Set(lit.flatMap(({ flow }) => [flow.from, flow.to]))] }),
    [lit, root],
  );
  const namedCountries = useMemo(() => countriesAmong(ends), [ends]);
  return { strongest, speaking: lit ?? links, shapes, litShapes, ends, litEnds, root, namedCountries };
}

const COUNTRY = 'country:';

/** The ISO code of a country's name in flows; null for any other place. */
export function countryCode(ref: string | null): string | null {
  return ref?.startsWith(COUNTRY) === true ? ref.slice(COUNTRY.length) : null;
}

function countriesAmong({ features }: Ends): string[] {
  return features.flatMap(({ properties }) => countryCode(properties.ref) ?? []);
}
