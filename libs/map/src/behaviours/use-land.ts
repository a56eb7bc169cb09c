import { useMemo } from 'react';
import { LOAD_NEAR, loadWorld, type Land } from '../basemap/index.js';
import { useLoaded } from './use-loaded.js';

/**
 * The land in the finest finish at hand, part by part as it comes; null before any. Once a fine part is here it stays: the engine
 * simplifies by itself what is seen from afar, and each change would send it hundreds of thousands of points again.
 */
export function useLand(isNear: boolean): Land | null {
  const far = useLoaded(loadWorld);
  const land = useLoaded(LOAD_NEAR.land, isNear);
  const coast = useLoaded(LOAD_NEAR.coast, isNear);
  const borders = useLoaded(LOAD_NEAR.borders, isNear);
  const disputed = useLoaded(LOAD_NEAR.disputed, isNear);
  const topology = useLoaded(LOAD_NEAR.topology, isNear);
  return useMemo(() => {
    if (far === null) return null;
    return {
      land: land ?? far.land,
      coast: coast ?? far.coast,
      borders: borders ?? far.borders,
      disputed: disputed ?? far.disputed,
      topology: topology ?? far.topology,
    };
  }, [far, land, coast, borders, disputed, topology]);
}
