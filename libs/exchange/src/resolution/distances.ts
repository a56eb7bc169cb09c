import type { Point } from '@portulan/domain';

/** A name and a point are of the same commune or town within this distance. */
export const MAX_COMMUNE_DISTANCE_KM = 15;
/** A commune without a point of its own is looked for this far from the middle of its département. */
export const MAX_DEPARTEMENT_RADIUS_KM = 90;
/** A point given for a région lies this near its middle. */
export const MAX_REGION_RADIUS_KM = 220;


/** A new commune often keeps the name of its largest part and adds to it; both points are then this close. */
export const MAX_LONGER_NAME_DISTANCE_KM = 6;

/**
 * True for a point of metropolitan France's latitudes. Overseas communes are as large as départements, and those of the
 * Pacific are islands far apart: there, a name borne once is enough.
 */
export const isMetropolitan = ({ lat, lon }: Point): boolean => lat > 41 && lat < 51.5 && lon > -5.5 && lon < 10;
