import { Layer, Source, useMap } from '@vis.gl/react-maplibre';
import { memo, useEffect, useState } from 'react';
import { labelFence, type Screen } from './label-fence.js';

/** What lies over a map says so by this attribute, on elements beside the map's own in its room. */
const OVER_MAP = '[data-over-map] button, details[data-over-map]';
const NOTHING = 'nothing';

/**
 * Keeps names off the edges, where they would be cut, and out from under the buttons and the legend: they move to another side of their
 * dot, or wait. While the map moves it stands aside, so that no name is hidden on the way.
 */
export const FenceLayer = memo(function FenceLayer() {
  const { current: map } = useMap();
  const [fence, setFence] = useState<ReturnType<typeof labelFence> | null>(null);
  useEffect(() => {
    if (map === undefined) return undefined;
    const place = map.getContainer();
    const room = place.parentElement ?? place;
    const lay = () => {
      if (map.isMoving()) return;
      if (!map.hasImage(NOTHING)) map.addImage(NOTHING, { width: 1, height: 1, data: new Uint8Array(4) });
      const { lng, lat } = map.getCenter();
      setFence(labelFence({ width: place.clientWidth, height: place.clientHeight }, coveredIn(room, place), [lng, lat]));
    };
    const standAside = () => setFence(null);
    const watch = new ResizeObserver(lay);
    for (const one of [place, ...room.querySelectorAll('[data-over-map]')]) watch.observe(one);
    map.on('load', lay);
    map.on('movestart', standAside);
    map.on('moveend', lay);
    return () => {
      watch.disconnect();
      map.off('load', lay);
      map.off('movestart', standAside);
      map.off('moveend', lay);
    };
  }, [map]);

  return (
    <Source id="fence" type="geojson" data={fence ?? NO_FENCE}>
      {/* Over all other names: of two, the engine places the upper first. */}
      <Layer
        id="fence"
        type="symbol"
        layout={{
          'icon-image': NOTHING,
          'icon-offset': ['array', 'number', 2, ['get', 'offset']],
          'icon-padding': ['get', 'padding'],
          'icon-allow-overlap': true,
        }}
      />
    </Source>
  );
});

const NO_FENCE: ReturnType<typeof labelFence> = { type: 'FeatureCollection', features: [] };

function coveredIn(room: Element, place: Element): Screen[] {
  const origin = place.getBoundingClientRect();
  return [...room.querySelectorAll(OVER_MAP)].flatMap((element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    return width === 0 ? [] : [{ left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }];
  });
}
