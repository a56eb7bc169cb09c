import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoContains, geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** Degrees in, degrees out: only the cut along the 180th meridian is wanted from the projection. */
const cutAtAntimeridian = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)
  .precision(0);

/** A spot inside Crimea, by which its polygon is told from the rest of the country it is drawn with. */
const CRIMEA = [34.2, 45.2];

/**
 * The countries of Natural Earth as GeoJSON in degrees, cut at the antimeridian. Each bears its ISO 3166-1 alpha-2 code, or
 * null for a land without one; `isDisputed` is true where the outline itself is disputed (see the decision on borders).
 *
 * @param {'50m' | '10m'} scale
 */
export function readCountries(scale) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));
  const { features } = feature(atlas, atlas.objects.countries);
  return features.flatMap(apartFromCrimea).map(({ geometry, id, properties }) => {
    const code = id === undefined ? null : alpha2Of(id);
    return {
      type: 'Feature',
      properties: { code, name: properties.name, isDisputed: code === null || DISPUTED_LANDS.has(code) },
      geometry: geoProject(rewound(geometry), cutAtAntimeridian),
    };
  });
}

/** Lands with an ISO code whose limits with their neighbours are not settled: Western Sahara, Palestine. */
const DISPUTED_LANDS = new Set(['EH', 'PS']);

/** ISO numeric to alpha-2, by the aliases every JavaScript engine carries. */
function alpha2Of(numeric) {
  const [locale] = Intl.getCanonicalLocales(`und-${numeric}`);
  const code = locale.slice(4);
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

/** A tiny ring that runs the wrong way round means "all the world but this" to a spherical projection: turned about. */
function rewound(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isInsideOut = (coordinates) => geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI;
  const turned = polygons.map((rings) => (isInsideOut(rings) ? rings.map((ring) => [...ring].reverse()) : rings));
  return { type: 'MultiPolygon', coordinates: turned };
}

function apartFromCrimea(country) {
  if (country.geometry.type !== 'MultiPolygon') return [country];
  const polygons = country.geometry.coordinates;
  const isCrimea = (coordinates) => country.id === '643' && geoContains({ type: 'Polygon', coordinates }, CRIMEA);
  const apart = polygons.filter(isCrimea);
  if (apart.length === 0) return [country];
  const rest = polygons.filter((polygon) => !apart.includes(polygon));
  return [
    { ...country, geometry: { type: 'MultiPolygon', coordinates: rest } },
    { ...country, id: undefined, properties: { name: 'Crimea' }, geometry: { type: 'MultiPolygon', coordinates: apart } },
  ];
}
