import { geoArea, geoNaturalEarth1, geoPath, geoTransform } from 'd3-geo';
import { feature } from 'topojson-client';
import { rhumbLines } from './rhumb-lines.mjs';

/** The world is this wide in the units of the drawing; libs/map/src/flat/path.ts draws over it in the same. */
const WORLD_UNITS = 8000;
const MERCATOR_MAX_LAT = 85.051129;

const mercator = geoTransform({
  point(lon, lat) {
    const sine = Math.sin((Math.max(-MERCATOR_MAX_LAT, Math.min(MERCATOR_MAX_LAT, lat)) * Math.PI) / 180);
    this.stream.point((lon / 360 + 0.5) * WORLD_UNITS, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD_UNITS);
  },
});

const naturalEarth = geoNaturalEarth1()
  .scale(WORLD_UNITS / (2 * 0.8707 * Math.PI))
  .translate([WORLD_UNITS / 2, 0])
  .precision(0.5);

/**
 * The world as an SVG file of named shapes, which pictures use by reference and colour themselves: one file cached for all
 * pages, nothing of it in the scripts.
 *
 * @param {object} topology of buildTopology
 * @param {'mercator' | 'natural-earth'} projection
 */
export function buildOutline(topology, projection) {
  const path = geoPath(projection === 'mercator' ? mercator : naturalEarth);
  const shapes = {
    rhumbs: rhumbLines(),
    land: feature(topology, topology.objects.land).geometry,
    coast: feature(topology, topology.objects.coast).geometry,
    borders: feature(topology, topology.objects.borders).geometry,
  };
  return drawing(Object.entries(shapes).map(([id, shape]) => [id, path(shape)]));
}

/**
 * The countries the same way, each by its ISO code: fetched only by a picture whose countries are shaded.
 *
 * @param {object} topology of buildTopology
 * @param {'mercator' | 'natural-earth'} projection
 */
export function buildCountries(topology, projection) {
  const path = geoPath(projection === 'mercator' ? mercator : naturalEarth);
  const { features } = feature(topology, topology.objects.countries);
  return drawing(features.map(({ properties: { code }, geometry }) => [code, geometry === null ? null : path(withinHalf(geometry))]).filter(([, shape]) => shape));
}

/**
 * Simplifying may turn an islet of three corners inside out: on a sphere that is all the world but the islet. No country covers
 * half of the world, so that whatever seems to is turned back.
 */
function withinHalf({ type, coordinates }) {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => {
    const isTurned = geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI;
    return isTurned ? rings.map((ring) => ring.toReversed()) : rings;
  });
  return { type: 'MultiPolygon', coordinates: polygons };
}

function drawing(paths) {
  const drawn = paths.map(([id, shape]) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${relative(shape)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WORLD_UNITS} ${WORLD_UNITS}">${drawn.join('')}</svg>\n`;
}

/** Rewrites a path of M, L and Z in whole units, relative to the point before: a third of the size. */
function relative(absolute) {
  let [x, y] = [0, 0];
  return absolute
    .split(/(?=[MLZ])/)
    .map((step) => {
      if (step.startsWith('Z')) return 'z';
      const [nextX, nextY] = step.slice(1).split(',').map((text) => Math.round(Number(text)));
      const [dx, dy] = [nextX - x, nextY - y];
      const isMove = step.startsWith('M');
      if (!isMove && dx === 0 && dy === 0) return '';
      [x, y] = [nextX, nextY];
      return isMove ? `M${nextX} ${nextY}` : `l${dx}${dy < 0 ? '' : ' '}${dy}`;
    })
    .join('');
}
