import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';

/**
 * Says on the map's element (`data-at-rest`) whether all that was asked for is drawn: tests, measures and pictures wait for it. A map
 * that still awaits something to draw is not at rest, however still it stands.
 */
export function RestWatch({ isAwaiting }: { readonly isAwaiting: boolean }) {
  const { current: map } = useMap();
  const awaits = useRef(isAwaiting);

  useEffect(() => {
    if (map === undefined) return undefined;
    const tell = (isAtRest: boolean) => {
      map.getContainer().dataset['atRest'] = String(isAtRest);
    };
    const noteMove = () => tell(false);
    const noteIdle = () => tell(!awaits.current && map.areTilesLoaded());
    map.on('movestart', noteMove);
    map.on('idle', noteIdle);
    return () => {
      map.off('movestart', noteMove);
      map.off('idle', noteIdle);
    };
  }, [map]);

  useEffect(() => {
    awaits.current = isAwaiting;
    if (map === undefined) return;
    if (isAwaiting) map.getContainer().dataset['atRest'] = 'false';
    // Whatever has come, or not, another frame tells whether it is drawn.
    else map.triggerRepaint();
  }, [map, isAwaiting]);

  return null;
}
