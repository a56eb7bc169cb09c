import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiLineString, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** The parts of the land that are drawn whole; `disputed` are limits that are not settled, drawn dashed. */
export type LandPart = 'land' | 'coast' | 'borders' | 'disputed';

interface Countries extends GeometryCollection<{ code: string }> {
  geometries: (Polygon<{ code: string }> | MultiPolygon<{ code: string }>)[];
}

/** The land of one finish as it comes: each arc once, whatever is drawn of it. */
export type LandTopology = Topology<{
  land: MultiPolygon;
  coast: MultiLineString;
  borders: MultiLineString;
  disputed: MultiLineString;
  countries: Countries;
}>;

/** The land of one finish, ready to be drawn. */
export type Land = Readonly<Record<LandPart, Feature>> & { readonly topology: LandTopology };

/** One shape a country, with its `code` (ISO 3166-1 alpha-2). */
export type CountryShapes = FeatureCollection<Geometry, { code: string }>;

/** One part of the land, ready to be drawn. */
export function openPart(world: LandTopology, part: LandPart): Feature {
  return feature(world, part);
}

/** The shapes of all countries, or of those alone that are asked for: near at hand all of them are two hundred thousand points. */
export function openCountries(world: LandTopology, codes?: readonly string[]): CountryShapes {
  const { countries } = world.objects;
  const geometries = codes === undefined ? countries.geometries : countries.geometries.filter(({ properties }) => codes.includes(properties?.code ?? ''));
  return feature(world, { ...countries, geometries });
}
