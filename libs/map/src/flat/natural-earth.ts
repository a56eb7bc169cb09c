import type { LonLat } from '../marks.js';

/** Half the width of the projected world, in radians of the unprojected equator. */
const HALF_WIDTH = 0.8707 * Math.PI;

/**
 * The Natural Earth projection, as a polynomial: x from 0 (180° W at the equator) to 1, y growing southwards from 0 at the
 * equator, both in widths of the world. Coefficients: B. Šavrič, T. Patterson, B. Jenny, "Derivation of a polynomial
 * equation for the Natural Earth projection", Cartography and Geographic Information Science 38 (4), 2011.
 */
export function naturalEarthOf([lon, lat]: LonLat): readonly [x: number, y: number] {
  const lambda = (lon * Math.PI) / 180;
  const phi = (lat * Math.PI) / 180;
  const p2 = phi * phi;
  const p4 = p2 * p2;
  const x = lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
  const y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
  return [0.5 + x / (2 * HALF_WIDTH), -y / (2 * HALF_WIDTH)];
}
