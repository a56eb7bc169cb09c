import { lineBetween } from './geojson.js';

describe('the line of a cooperation', () => {
  it('is straight on one side of the world', () => {
    expect(lineBetween([5.4, 43.3], [-17.4, 14.7])).toEqual({ type: 'LineString', coordinates: [[5.4, 43.3], [-17.4, 14.7]] });
  });

  it('is cut at the date line, at the same latitude on both sides', () => {
    expect(lineBetween([170, 0], [-170, 10])).toEqual({ type: 'MultiLineString', coordinates: [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]] });
    expect(lineBetween([-170, 10], [170, 0])).toEqual({ type: 'MultiLineString', coordinates: [[[-170, 10], [-180, 5]], [[180, 5], [170, 0]]] });
  });

  it('that begins on the date line has no hole', () => {
    expect(lineBetween([180, 4], [-175, 4])).toEqual({ type: 'MultiLineString', coordinates: [[[180, 4], [180, 4]], [[-180, 4], [-175, 4]]] });
  });
});
