import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

/** Lands that are looked at from near, in degrees (west, south, east, north): France and around it, and its overseas territories, a view of the map each. */
const FINE_LANDS = [
  [-5.6, 41.2, 9.8, 51.2],
  [-61.9, 15.8, -60.9, 16.6],
  [-61.3, 14.3, -60.7, 15],
  [-63.2, 17.8, -62.7, 18.2],
  [55.1, -21.5, 55.9, -20.8],
  [44.9, -13.1, 45.4, -12.6],
  [-56.6, 46.7, -56, 47.2],
  [163, -23, 169, -19.5],
  [-155, -28, -134, -7],
  [-178.3, -14.5, -176, -13.1],
];
/** How much smaller a bend is kept there than elsewhere. */
const FINER = 40;

/**
 * One topology with everything the map draws of the land, each arc stored once: `land` (one shape), `coast`, `borders`,
 * `disputed` (borders drawn dashed) and `countries` (to light one up).
 *
 * @param {object[]} every features of readCountries
 * @param {{ leastTriangle: number, leastIsland: number, grid: number }} finish square degrees under which a bend is
 *   dropped, square degrees under which an island is dropped (each country keeps its largest), steps of the grid
 */
export function buildTopology(every, { leastTriangle, leastIsland, grid }) {
  const countries = every.map((country) => withoutIslets(country, leastIsland));
  const whole = topology({ countries: collection(countries) });
  const simple = simplify(weighed(whole), leastTriangle);
  const { geometries } = simple.objects.countries;
  const between = (isWanted) => mesh(simple, simple.objects.countries, isWanted);
  const isDisputed = (a, b) => a.properties.isDisputed || b.properties.isDisputed;
  return topology(
    {
      land: shape(merge(simple, geometries)),
      coast: shape(withoutSeam(between((a, b) => a === b))),
      borders: shape(between((a, b) => a !== b && !isDisputed(a, b))),
      disputed: shape(between((a, b) => a !== b && isDisputed(a, b))),
      countries: collection(
        countries
          .map(({ properties: { code } }, index) => ({ code, geometry: merge(simple, [geometries[index]]) }))
          .filter(({ code }) => code !== null)
          .map(({ code, geometry }) => ({ ...shape(geometry), properties: { code } })),
      ),
    },
    grid,
  );
}

/** Each point with the area of its bend, which counts for more on the lands that are kept fine. */
function weighed(whole) {
  const weights = presimplify(whole);
  const isFine = ([lon, lat]) => FINE_LANDS.some(([west, south, east, north]) => lon > west && lon < east && lat > south && lat < north);
  return { ...weights, arcs: weights.arcs.map((arc) => arc.map((point) => (isFine(point) ? [point[0], point[1], point[2] * FINER] : point))) };
}

const shape = (geometry) => ({ type: 'Feature', properties: {}, geometry });
const collection = (features) => ({ type: 'FeatureCollection', features });

/** The cut along the 180th meridian and the edge at the South Pole are no coasts. */
function withoutSeam(lines) {
  const isSeam = ([lon, lat], [nextLon, nextLat]) =>
    (Math.abs(lon) > 179.999 && Math.abs(nextLon) > 179.999) || (lat < -89.9 && nextLat < -89.9);
  const coordinates = lines.coordinates.flatMap((line) => {
    const parts = [[line[0]]];
    for (let index = 1; index < line.length; index += 1) {
      if (isSeam(line[index - 1], line[index])) parts.push([line[index]]);
      else parts.at(-1).push(line[index]);
    }
    return parts.filter((part) => part.length > 1);
  });
  return { type: 'MultiLineString', coordinates };
}

function withoutIslets(country, leastIsland) {
  if (country.geometry.type !== 'MultiPolygon') return country;
  const sized = country.geometry.coordinates.map((polygon) => ({ polygon, area: planarArea(polygon[0]) }));
  const largest = Math.max(...sized.map(({ area }) => area));
  const coordinates = sized.filter(({ area }) => area === largest || area >= leastIsland).map(({ polygon }) => polygon);
  return { ...country, geometry: { type: 'MultiPolygon', coordinates } };
}

/** In square degrees: only to tell islets from islands. */
function planarArea(ring) {
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    twice += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  }
  return Math.abs(twice) / 2;
}
