import type { Feature, MultiLineString } from 'geojson';
import labelsAddress from '../../dist/basemap/labels.json?url';
import rhumbsAddress from '../../dist/basemap/rhumbs.json?url';
import nearAddress from '../../dist/basemap/world-near.json?url';
import worldAddress from '../../dist/basemap/world.json?url';
import { inTurn } from './in-turn.js';
import { openPart, type Land, type LandPart, type LandTopology } from './land.js';

/** Name of a country in both languages, where to write it (degrees), and its `area` in thousands of km². */
export interface CountryLabel {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly lon: number;
  readonly lat: number;
  readonly area: number;
}

/** The world as it is seen from afar: in every first view of a living map. */
export const loadWorld = once(async (): Promise<Land> => {
  const topology = (await fetchJson(worldAddress)) as LandTopology;
  const open = (part: LandPart) => inTurn(() => openPart(topology, part));
  const [land, coast, borders, disputed] = await Promise.all([open('land'), open('coast'), open('borders'), open('disputed')]);
  return { land, coast, borders, disputed, topology };
});

const loadNearTopology = once(async () => (await fetchJson(nearAddress)) as LandTopology);

/** The same with every cove and islet, part by part as each is opened: fetched only by those who come near. */
export const LOAD_NEAR: Readonly<{ [Part in keyof Land]: () => Promise<Land[Part]> }> = {
  land: once(() => openNear('land')),
  coast: once(() => openNear('coast')),
  borders: once(() => openNear('borders')),
  disputed: once(() => openNear('disputed')),
  topology: loadNearTopology,
};

export const loadCountryLabels = once(async () => (await fetchJson(labelsAddress)) as readonly CountryLabel[]);

/** The web of a portolan chart, an ornament of the sea. */
export const loadRhumbs = once(async () => (await fetchJson(rhumbsAddress)) as MultiLineString);

async function openNear(part: LandPart): Promise<Feature> {
  const topology = await loadNearTopology();
  return inTurn(() => openPart(topology, part));
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The base map could not be fetched: ${address} answered ${answer.status}.`);
  return answer.json();
}

/** Fetched by the first map of the visit and kept for the others; a failure is not kept. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= load().catch((failure: unknown) => {
      kept = undefined;
      throw failure;
    });
    return kept;
  };
}
