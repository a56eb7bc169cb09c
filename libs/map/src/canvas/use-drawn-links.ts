import type { FlowsAnswer } from '@portulan/contract';
import { useCallback, useMemo } from 'react';
import type { LinkColour } from '../address/index.js';
import {
  useFlows,
  useGenerations,
  type Answered,
  type Box,
  type Generation,
  type LookedAt,
  type PinnedSpot,
} from '../behaviours/index.js';
import { endsOf, flowId, joinLinks, linksOf, litLinks, shapesOf, toneOf, type Ends, type Link, type Links, type LinkTone } from '../links/index.js';
import type { WorldMapProps } from '../world-map.js';

interface DrawnLinksWanted extends Pick<WorldMapProps, 'filter' | 'lang' | 'known'> {
  readonly zoom: number;
  readonly sight: Box;
  /** How many of the strongest; null leaves it to the zoom. */
  readonly density: number | null;
  readonly colour: LinkColour;
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
  readonly toneOf: (link: Link) => LinkTone;
  /** The links of the view; while the level changes, those of the former one too. */
  readonly shapes: readonly Generation<Links>[];
  readonly litShapes: Links | null;
  /** Another value when other links are lit: they then spread out anew, from their partner or from their French end. */
  readonly spreadsFrom: unknown;
  readonly isFromPartner: boolean;
  readonly ends: Ends;
  readonly litEnds: { readonly refs: readonly string[]; readonly others: readonly string[] } | null;
  /** The places that are looked at: the one under the pointer, else those pinned. */
  readonly roots: readonly string[];
  /** ISO codes of the countries that are ends of links: their dot bears their name. */
  readonly namedCountries: readonly string[];
}

/** From the flows of the API to what the layers draw. */
export function useDrawnLinks({ lookedAt, pinned, isStill, colour, ...wanted }: DrawnLinksWanted): DrawnLinks {
  const { strongest, ofPinned } = useFlows({ ...wanted, pinned });
  const links = useMemo(() => (strongest.answer === null ? [] : linksOf(strongest.answer)), [strongest.answer]);
  const { pinnedLinks, pinOf } = useMemo(() => linksOfPins(pinned, ofPinned), [pinned, ofPinned]);
  const lit = useMemo(() => litLinks(links, pinnedLinks, lookedAt), [links, pinnedLinks, lookedAt]);
  const roots = useMemo(() => rootsOf(lookedAt, pinned), [lookedAt, pinned]);
  const areCompared = lookedAt === null && pinned.length > 1;
  const tone = useCallback((link: Link) => toneOf(link, colour), [colour]);
  const speakingTone = useCallback(
    (link: Link): LinkTone => {
      const pin = areCompared ? pinOf.get(flowId(link.flow)) : undefined;
      return pin === undefined ? tone(link) : `pin:${pin}`;
    },
    [areCompared, pinOf, tone],
  );
  const shapes = useGenerations(useMemo(() => shapesOf(links, tone), [links, tone]), strongest.answer?.level ?? '', isStill);
  const litShapes = useMemo(() => (lit === null ? null : shapesOf(lit, speakingTone)), [lit, speakingTone]);
  const ends = useMemo(() => endsOf(joinLinks(links, pinnedLinks)), [links, pinnedLinks]);
  const litEnds = useMemo(
    () => (lit === null ? null : { refs: roots, others: [...new Set(lit.flatMap(({ flow }) => [flow.from, flow.to]))] }),
    [lit, roots],
  );
  const isFromPartner = lit?.some(({ flow }) => roots.includes(flow.to) && !roots.includes(flow.from)) ?? false;
  const namedCountries = useMemo(() => countriesAmong(ends), [ends]);
  return { strongest, speaking: lit ?? links, toneOf: speakingTone, shapes, litShapes, spreadsFrom: lit, isFromPartner, ends, litEnds, roots, namedCountries };
}

interface LinksOfPins {
  readonly pinnedLinks: readonly Link[] | null;
  /** Which pinned place each link belongs to, by its name: the first that has it. */
  readonly pinOf: ReadonlyMap<string, number>;
}

function linksOfPins(pinned: readonly PinnedSpot[], answers: ReadonlyMap<string, FlowsAnswer>): LinksOfPins {
  const pinOf = new Map<string, number>();
  let pinnedLinks: readonly Link[] | null = null;
  pinned.forEach(({ ref }, pin) => {
    const answer = answers.get(ref);
    if (answer === undefined) return;
    const own = linksOf(answer);
    for (const { flow } of own) if (!pinOf.has(flowId(flow))) pinOf.set(flowId(flow), pin);
    pinnedLinks = joinLinks(pinnedLinks ?? [], own);
  });
  return { pinnedLinks, pinOf };
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

/** The régions and départements overseas, by the code under which the base map names them. */
const OVERSEAS: Readonly<Record<string, string>> = {
  ...{ 'region:01': 'GP', 'region:02': 'MQ', 'region:03': 'GF', 'region:04': 'RE', 'region:06': 'YT' },
  ...{ 'departement:971': 'GP', 'departement:972': 'MQ', 'departement:973': 'GF', 'departement:974': 'RE', 'departement:976': 'YT' },
};

/** What the base map shall not name a second time. */
function countriesAmong({ features }: Ends): string[] {
  return features.flatMap(({ properties: { ref } }) => countryCode(ref) ?? OVERSEAS[ref] ?? []);
}
