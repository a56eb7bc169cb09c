import fc from 'fast-check';
import { HOME_STATE, homeZoom, isSameView, LINK_COLOURS, PINS_MAX, readMapState, SHADE_MEASURES, togglePin, writeMapState, type MapState } from './map-state.js';

const PLACES = ['region:93', 'country:SN', 'commune:2A004', 'place:Q90'] as const;

const state: fc.Arbitrary<MapState> = fc.record({
  zoom: fc.double({ min: 0.6, max: 12, noNaN: true }),
  lat: fc.double({ min: -84.9, max: 84.9, noNaN: true }),
  lon: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  layers: fc.subarray(['actors', 'projects', 'cooperations'] as const),
  pinned: fc.shuffledSubarray([...PLACES]),
  projection: fc.constantFrom('globe' as const, 'flat' as const),
  colour: fc.constantFrom(...LINK_COLOURS),
  shade: fc.constantFrom(null, ...SHADE_MEASURES),
  density: fc.option(fc.integer({ min: 10, max: 1000 })),
});

describe('the state of the map in the address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(state, (written) => {
        const read = readMapState(writeMapState(new URLSearchParams(), written));
        expect(isSameView(read, written)).toBe(true);
        expect({ ...read, zoom: 0, lat: 0, lon: 0 }).toEqual({ ...written, zoom: 0, lat: 0, lon: 0 });
      }),
    );
  });

  it('leaves the filters and the language beside it alone', () => {
    const params = writeMapState(new URLSearchParams('q=eau&country=SN&country=ML&lang=en&z=9'), { ...HOME_STATE, pinned: ['country:SN'] });
    expect(params.toString()).toBe('q=eau&country=SN&country=ML&lang=en&lieu=country%3ASN');
  });

  it('writes nothing for the first view', () => {
    expect(writeMapState(new URLSearchParams(), HOME_STATE).toString()).toBe('');
  });

  it.each(['z=NaN&lat=1e9&lon=abc', 'z=-3', 'lat=91', 'lieu=<script>', 'vue=cube&z=', 'lon=%00', 'couleur=rouge&fond=noir', 'traits=9', 'traits=1e3'])('takes %s as the first view', (query) => {
    expect(readMapState(new URLSearchParams(query))).toEqual(HOME_STATE);
  });

  it('reads layers with commas or repeated, and none at all', () => {
    expect(readMapState(new URLSearchParams('calques=acteurs,projets')).layers).toEqual(['actors', 'projects']);
    expect(readMapState(new URLSearchParams('calques=acteurs&calques=projets')).layers).toEqual(['actors', 'projects']);
    expect(readMapState(new URLSearchParams('calques=aucun')).layers).toEqual([]);
  });

  it('reads the address of one pin, of several, and leaves out what is too many or no place', () => {
    const read = (query: string) => readMapState(new URLSearchParams(query)).pinned;
    expect(read('lieu=country%3ASN')).toEqual(['country:SN']);
    expect(read('lieu=country:SN&lieu=region:93&lieu=country:SN&lieu=%3Cb%3E')).toEqual(['country:SN', 'region:93']);
    expect(read(['SN', 'ML', 'BF', 'NE', 'TD'].map((code) => `lieu=country:${code}`).join('&'))).toHaveLength(PINS_MAX);
  });

  it('pins a place beside the others or alone, lets it go, and makes room by the oldest', () => {
    const full = { ...HOME_STATE, pinned: ['a:1', 'a:2', 'a:3', 'a:4'] };
    expect(togglePin(HOME_STATE, 'a:1').pinned).toEqual(['a:1']);
    expect(togglePin(full, 'a:2').pinned).toEqual(['a:1', 'a:3', 'a:4']);
    expect(togglePin(full, 'a:5').pinned).toEqual(['a:2', 'a:3', 'a:4', 'a:5']);
    expect(togglePin(full, 'a:5', true).pinned).toEqual(['a:5']);
    expect(togglePin(full, 'a:2', true).pinned).toEqual([]);
  });

  it('opens closer on a larger map, never beyond reason', () => {
    expect(homeZoom('globe', 1000, 800)).toBeGreaterThan(homeZoom('globe', 320, 400));
    expect(homeZoom('flat', 20000, 9000)).toBeLessThanOrEqual(3);
    expect(homeZoom('globe', 1, 1)).toBeGreaterThan(0);
  });
});
