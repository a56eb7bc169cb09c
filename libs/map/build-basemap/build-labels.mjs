import { geoMercator } from 'd3-geo';
import polylabel from 'polylabel';

const mercator = geoMercator().scale(1000).translate([0, 0]);
const EARTH_RADIUS_KM = 6371;

/** What the engines' own names are too long, or too short, for on a map. */
const MAP_NAMES = {
  BA: ['Bosnie-Herzégovine', 'Bosnia & Herzegovina'],
  CD: ['R. D. Congo', 'DR Congo'],
  CF: ['Centrafrique', 'Central African Rep.'],
  CG: ['Congo', 'Congo'],
  DO: ['Rép. dominicaine', 'Dominican Rep.'],
  HK: ['Hong Kong', 'Hong Kong'],
  MM: ['Birmanie', 'Myanmar'],
  MO: ['Macao', 'Macao'],
  PS: ['Territoires palestiniens', 'Palestinian Territories'],
};

/** Parts of France that bear a name of their own, where to write it (degrees), and their area: on its outline they are France and nothing more. */
const FRENCH_OVERSEAS = [
  { code: 'GF', lon: -53.1, lat: 3.95, area: 83.8 },
  { code: 'RE', lon: 55.53, lat: -21.13, area: 2.5 },
  { code: 'GP', lon: -61.69, lat: 16.15, area: 1.6 },
  { code: 'MQ', lon: -61.01, lat: 14.68, area: 1.1 },
  { code: 'YT', lon: 45.15, lat: -12.83, area: 0.4 },
];

/**
 * The name of each country and the spot to write it at: the point of its largest piece that lies farthest from any edge,
 * so that France is named in Europe and the United States south of Canada.
 *
 * @param {object[]} countries features of readCountries
 * @returns {{ code: string, fr: string, en: string, lon: number, lat: number, area: number }[]} area in thousands of km², largest first
 */
export function buildLabels(countries) {
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const seen = new Set();
  const overseas = FRENCH_OVERSEAS.map(({ code, lon, lat, area }) => ({ code, fr: french.of(code), en: english.of(code), lon, lat, area }));
  return countries
    .map(({ properties: { code, name }, geometry }) => ({ code: name === 'Kosovo' ? 'XK' : code, geometry }))
    .filter(({ code }) => code !== null && code !== 'AQ')
    .map(({ code, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const sized = polygons.map((coordinates) => ({ coordinates, area: squareKm(coordinates[0]) }));
      const largest = sized.reduce((a, b) => (b.area > a.area ? b : a));
      const [lon, lat] = innermostPoint(largest.coordinates);
      const [fr, en] = MAP_NAMES[code] ?? [french.of(code), english.of(code)];
      const area = sized.reduce((sum, piece) => sum + piece.area, 0);
      return { code, fr, en, lon: round(lon), lat: round(lat), area: Math.max(0.1, Math.round(area / 100) / 10) };
    })
    .concat(overseas)
    .sort((a, b) => b.area - a.area)
    .filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** On the equal-area cylinder: longitude by sine of latitude. */
function squareKm(ring) {
  const onCylinder = ring.map(([lon, lat]) => [(lon * Math.PI) / 180, Math.sin((lat * Math.PI) / 180)]);
  let twice = 0;
  for (let index = 1; index < onCylinder.length; index += 1) {
    const [before, here] = [onCylinder[index - 1], onCylinder[index]];
    twice += before[0] * here[1] - here[0] * before[1];
  }
  return (Math.abs(twice) / 2) * EARTH_RADIUS_KM ** 2;
}

/** Sought in Mercator, as that is where it is read. */
function innermostPoint(rings) {
  const [x, y] = polylabel(rings.map((ring) => ring.map((point) => mercator([point[0], Math.max(-84, Math.min(84, point[1]))]))), 0.5);
  return mercator.invert([x, y]);
}

const round = (degrees) => Math.round(degrees * 100) / 100;
