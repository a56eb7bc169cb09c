import type { WorldMapProps } from '../world-map.js';

export function WorldCanvas(_props: WorldMapProps & { readonly onReady: () => void }) {
  return null;
}
