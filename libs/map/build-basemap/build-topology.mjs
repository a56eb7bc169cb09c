import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

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
  const simple = simplify(presimplify(whole), leastTriangle);
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
