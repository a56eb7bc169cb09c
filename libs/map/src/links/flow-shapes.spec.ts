import type { Flow, FlowEnd } from '@portulan/contract';
import { toneOf } from './link-tone.js';
import { endsOf, linksOf, mainForm, shapesOf, widthOf } from './flow-shapes.js';

const end = (ref: string, lon: number, lat: number): FlowEnd => ({ ref, label: ref, country: ref.slice(-2), lon, lat });
const flow = (from: string, to: string, count: number, forms: Flow['forms'] = { twinning: count }): Flow => ({ from, to, count, forms, themes: {}, first: null, last: null, cooperation: null });

const ENDS = [end('region:93', 6, 43.9), end('region:84', 4.5, 45.5), end('country:SN', -14.5, 14.5), end('country:BF', -1.7, 12.3)];
const FLOWS = [flow('region:93', 'country:SN', 4), flow('region:84', 'country:BF', 9), flow('region:84', 'country:SN', 2)];

describe('links', () => {
  it('join the flows with their ends, and leave out a flow whose end is missing', () => {
    const links = linksOf({ ends: ENDS, flows: [...FLOWS, flow('region:00', 'country:SN', 1)] });
    expect(links.map(({ from, to }) => `${from.ref} ${to.ref}`)).toEqual(['region:93 country:SN', 'region:84 country:BF', 'region:84 country:SN']);
  });

  it('count the cooperations at each end, on its side', () => {
    const { features } = endsOf(linksOf({ ends: ENDS, flows: FLOWS }));
    const counts = Object.fromEntries(features.map(({ properties }) => [properties.ref, [properties.side, properties.count]]));
    expect(counts).toEqual({
      'region:93': ['french', 4],
      'region:84': ['french', 11],
      'country:SN': ['partner', 6],
      'country:BF': ['partner', 9],
    });
  });

  it('write a name once where two ends of that name stand side by side, at the stronger', () => {
    const guyane = (ref: string, lon: number): FlowEnd => ({ ref, label: 'Guyane', country: 'FR', lon, lat: 4.9 });
    const ends = [guyane('departement:973', -52.3), guyane('region:03', -52.4), { ...guyane('place:far', 3), lat: 47 }, end('country:SN', -14.5, 14.5)];
    const flows = [flow('departement:973', 'country:SN', 1), flow('region:03', 'country:SN', 5), flow('place:far', 'country:SN', 1)];
    const names = Object.fromEntries(endsOf(linksOf({ ends, flows })).features.map(({ properties }) => [properties.ref, properties.name]));
    expect(names).toEqual({ 'region:03': 'Guyane', 'departement:973': '', 'place:far': 'Guyane', 'country:SN': 'country:SN' });
  });

  it('are coloured by the form most of their cooperations have', () => {
    expect(mainForm(flow('a', 'b', 5, { friendship: 2, humanitarian: 3 }))).toBe('humanitarian');
    expect(mainForm(flow('a', 'b', 4, { friendship: 2, humanitarian: 2 }))).toBe('friendship');
    expect(mainForm(flow('a', 'b', 0, {}))).toBe('other');
  });

  it('run from the French end to the partner, in the tone they are given', () => {
    const [shape] = shapesOf(linksOf({ ends: ENDS, flows: FLOWS.slice(0, 1) }), (link) => toneOf(link, 'form')).features;
    const path = shape?.geometry.coordinates ?? [];
    expect(path[0]?.[0]).toBeCloseTo(6, 6);
    expect(path.at(-1)?.[0]).toBeCloseTo(-14.5, 6);
    expect(shape?.properties.tone).toBe('form:twinning');
  });

  it('are toned by the family of their themes when that is what the colour tells', () => {
    const [link] = linksOf({ ends: ENDS, flows: FLOWS.slice(0, 1) });
    if (link === undefined) throw new Error('The link was not made.');
    expect(toneOf({ ...link, flow: { ...link.flow, themes: { 'water/sanitation': 2 } } }, 'theme')).toBe('theme:water');
    expect(toneOf(link, 'theme')).toBe('theme:none');
  });

  it('are wider the more they are, within reason', () => {
    expect(widthOf(1)).toBeLessThan(widthOf(10));
    expect(widthOf(1_000_000)).toBeLessThanOrEqual(7);
  });
});
