import fc from 'fast-check';
import type { Links } from './flow-shapes.js';
import { PIECES, piecesOf } from './link-pieces.js';

it('cuts a link in parts that together are the link, each taking up where the one before ended', () => {
  const path = fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -80, max: 80 })), { minLength: PIECES + 1, maxLength: 60 });
  fc.assert(
    fc.property(path, (coordinates) => {
      const links: Links = {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: { id: 'a b', from: 'a', to: 'b', tone: 'form:friendship', count: 3, width: 2 }, geometry: { type: 'LineString', coordinates } }],
      };
      const { features } = piecesOf(links);
      expect(features.map(({ properties }) => properties.at)).toEqual(Array.from({ length: PIECES }, (_, piece) => piece / PIECES));
      expect(features.flatMap(({ geometry }, index) => geometry.coordinates.slice(index === 0 ? 0 : 1))).toEqual(coordinates);
      features.slice(1).forEach(({ geometry }, index) => expect(geometry.coordinates[0]).toEqual(features[index]?.geometry.coordinates.at(-1)));
    }),
  );
});
