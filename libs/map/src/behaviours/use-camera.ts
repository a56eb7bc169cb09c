import type { MapRef } from '@vis.gl/react-maplibre';
import { useImperativeHandle, type Ref, type RefObject } from 'react';

/** What a page may ask of a living map. */
export interface MapCamera {
  /** What the map shows at this moment, as a PNG of the size of its canvas; null when it cannot be had. */
  picture(): Promise<Blob | null>;
}

/** Gives a map its camera. The canvas is read in the very frame that is drawn: afterwards its pixels are gone. */
export function useCamera(camera: Ref<MapCamera> | undefined, map: RefObject<MapRef | null>): void {
  useImperativeHandle(
    camera,
    () => ({
      picture() {
        const drawn = map.current?.getMap();
        if (drawn === undefined) return Promise.resolve(null);
        return new Promise((resolve) => {
          drawn.once('render', () => drawn.getCanvas().toBlob(resolve, 'image/png'));
          drawn.triggerRepaint();
        });
      },
    }),
    [map],
  );
}
