import type { FlowsAnswer } from '@portulan/contract';
import { useMemo } from 'react';
import { useFlows, useGrowth, type Answered, type Box, type LookedAt, type PinnedSpot } from '../behaviours/index.js';
import { endsOf, joinLinks, linksOf, litLinks, shapesOf, type Ends, type Link, type Links } from '../links/index.js';
import type { WorldMapProps } from '../world-map.js';

interface DrawnLinksWanted extends Pick<WorldMapProps, 'filter' | 'lang' | 'known'> {
  readonly zoom: number;
  readonly sight: Box;
  /** How many of the strongest; null leaves it to the zoom. */
  readonly density: number | null;
  readonly pinned: readonly PinnedSpot[];
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
  readonly litEnds: { readonly refs: readonly string[]; readonly others: readonly string[] } | null;
  /** The places that are looked at: the one under the pointer, else those pinned. */
  readonly roots: readonly string[];
  /** ISO codes of the countries that are ends of links: their dot bears their name. */
  readonly namedCountries: readonly string[];
}

/** From the flows of the API to what the layers draw. */
export function useDrawnLinks({ lookedAt, pinned, isStill, ...wanted }: DrawnLinksWanted): DrawnLinks {
  const { strongest, ofPinned } = useFlows({ ...wanted, pinned });
  const links = useMemo(() => (strongest.answer === null ? [] : linksOf(strongest.answer)), [strongest.answer]);
  const pinnedLinks = useMemo(() => linksOfPins(ofPinned), [ofPinned]);
  const lit = useMemo(() => litLinks(links, pinnedLinks, lookedAt), [links, pinnedLinks, lookedAt]);
  const roots = useMemo(() => rootsOf(lookedAt, pinned), [lookedAt, pinned]);
  const grown = useGrowth(lit, isStill);
  const shapes = useMemo(() => shapesOf(links), [links]);
  const litShapes = useMemo(() => (lit === null ? null : shapesOf(lit, grown, roots)), [lit, grown, roots]);
  const ends = useMemo(() => endsOf(joinLinks(links, pinnedLinks)), [links, pinnedLinks]);
  const litEnds = useMemo(
    () => (lit === null ? null : { refs: roots, others: [...new Set(lit.flatMap(({ flow }) => [flow.from, flow.to]))] }),
    [lit, roots],
  );
  const namedCountries = useMemo(() => countriesAmong(ends), [ends]);
  return { strongest, speaking: lit ?? links, shapes, litShapes, ends, litEnds, roots, namedCountries };
}

function linksOfPins(answers: ReadonlyMap<string, FlowsAnswer>): readonly Link[] | null {
  if (answers.size === 0) return null;
  return [...answers.values()].reduce<readonly Link[]>((known, answer) => joinLinks(known, linksOf(answer)), []);
}

function rootsOf(lookedAt: LookedAt | null, pinned: readonly PinnedSpot[]): readonly string[] {
  if (lookedAt === null) return pinned.map(({ ref }) => ref);
  return lookedAt.kind === 'place' ? [lookedAt.ref] : [];
}

const COUNTRY = 'country:';

/** The ISO code of a country's name in flows; null for any other place. */
export function countryCode(ref: string): string | null {
  return ref.startsWith(COUNTRY) ? ref.slice(COUNTRY.length) : null;
}

function countriesAmong({ features }: Ends): string[] {
  return features.flatMap(({ properties }) => countryCode(properties.ref) ?? []);
}
