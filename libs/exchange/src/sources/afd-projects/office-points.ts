import { distanceKm } from '@portulan/domain';
import type { Point } from '@portulan/domain';

/** AFD's head office in Paris, which stands in the file for every project run from there. */
const HEAD_OFFICE: Point = { lat: 48.8442306, lon: 2.3784529 };

/**
 * Points that eight projects or more of the full file share: AFD's own agencies, or the middle of a capital written in
 * their stead. Latitude, then longitude.
 */
const SHARED_POINTS: readonly (readonly [number, number])[] = [
  [14.6633857, -17.4396603], [12.364637, -1.533864], [36.81881, 10.16596], [13.512668, 2.112516], [9.537029, -13.67847],
  [-18.913503, 47.5293392], [34.015049, -6.83272], [18.084061, -15.97842], [12.1248495, 15.0308618], [-4.320836, 15.29866],
  [33.8886289, 35.4954794], [3.873659, 11.515614], [31.7857, 35.2007], [-1.274359, 36.813106], [39.904667, 116.408198],
  [30.0609422, 31.219709], [-11.70046, 43.24337], [6.3652, 2.4255], [21.032361, 105.8432883], [4.361698, 18.555975],
  [6.1267204, 1.2169797], [9.0166005, 38.7577605], [18.5420538, -72.3362929], [-20.165279, 57.49638], [-23.5586901, -46.6566512],
  [-4.280772, 15.28365], [5.3573542, -3.9658004], [4.6772654, -74.0462634], [11.588599, 43.14585], [31.9170361, 35.8912725],
  [9.058036, 7.489061], [-6.21569, 106.83406], [17.9653695, 102.6130238], [19.4270499, -99.1275711], [5.30966, -4.01266],
  [18.4689565, -69.9371703], [41.6934591, 44.8014495], [-25.9652268, 32.5726934], [-26.07467, 28.03023],
];

const SAME_POINT_KM = 0.1;
const isAt = (point: Point, office: Point): boolean => distanceKm(point, office) <= SAME_POINT_KM;

/** What a point of the file stands for: the head office, an agency or a capital written by default, or a place. */
export function readOffice(point: Point): 'head-office' | 'agency' | null {
  if (isAt(point, HEAD_OFFICE)) return 'head-office';
  return SHARED_POINTS.some(([lat, lon]) => isAt(point, { lat, lon })) ? 'agency' : null;
}
