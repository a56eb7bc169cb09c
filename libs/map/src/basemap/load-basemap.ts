import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiLineString as Lines, MultiPolygon, Topology } from 'topojson-specification';
import labelsAddress from '../../dist/basemap/labels.json?url';
import rhumbsAddress from '../../dist/basemap/rhumbs.json?url';
import nearAddress from '../../dist/basemap/world-near.json?url';
import worldAddress from '../../dist/basemap/world.json?url';

/** The land of one finish, ready to be drawn. */
export interface Land {
  readonly land: Feature;
  readonly coast: Feature;
  readonly borders: Feature;
  /** Limits that are not settled, drawn dashed. */
  readonly disputed: Feature;
  /** One shape a country, with its `code` (ISO 3166-1 alpha-2). */
  readonly countries: FeatureCollection<Geometry, { code: string }>;
}

/** Name of a country in both languages, where to write it (degrees), and its `area` in thousands of km². */
export interface CountryLabel {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly lon: number;
  readonly lat: number;
  readonly area: number;
}

type LandShapes = { land: MultiPolygon; coast: Lines; borders: Lines; disputed: Lines; countries: GeometryCollection<{ code: string }> };

/** The world as it is seen from afar: in every first view of a living map. */
export const loadWorld = once(async () => openLand(await fetchJson(worldAddress)));

/** The same with every cove and islet: fetched only by those who come near. */
export const loadWorldNear = once(async () => openLand(await fetchJson(nearAddress)));

export const loadCountryLabels = once(async () => (await fetchJson(labelsAddress)) as readonly CountryLabel[]);

/** The web of a portolan chart, an ornament of the sea. */
export const loadRhumbs = once(async () => (await fetchJson(rhumbsAddress)) as MultiLineString);

function openLand(topology: unknown): Land {
  const world = topology as Topology<LandShapes>;
  const { land, coast, borders, disputed, countries } = world.objects;
  return {
    land: feature(world, land),
    coast: feature(world, coast),
    borders: feature(world, borders),
    disputed: feature(world, disputed),
    countries: feature(world, countries),
  };
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
