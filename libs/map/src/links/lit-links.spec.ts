import type { Flow } from '@portulan/contract';
import { linksOf } from './flow-shapes.js';
import { joinLinks, litLinks } from './lit-links.js';

const end = (ref: string, lon: number) => ({ ref, label: ref, country: 'FR', lon, lat: 10 });
const flow = (from: string, to: string): Flow => ({ from, to, count: 1, forms: { twinning: 1 }, themes: {}, first: null, last: null, cooperation: null });
const ENDS = [end('a', 0), end('b', 10), end('c', 20), end('d', 30)];
const links = linksOf({ ends: ENDS, flows: [flow('a', 'b'), flow('a', 'c'), flow('d', 'c')] });
const place = (ref: string) => ({ kind: 'place' as const, ref, label: ref, count: 1, lon: 0, lat: 0 });
const names = (some: readonly { flow: Flow }[] | null) => some?.map(({ flow: { from, to } }) => from + to) ?? null;

describe('the links to light', () => {
  it('are those of the place under the pointer, read from either end', () => {
    expect(names(litLinks(links, null, place('a')))).toEqual(['ab', 'ac']);
    expect(names(litLinks(links, null, place('c')))).toEqual(['ac', 'dc']);
  });

  it('are the one link under the pointer', () => {
    expect(names(litLinks(links, null, { kind: 'link', id: 'a b', lon: 0, lat: 0 }))).toEqual(['ab']);
  });

  it('go back to those of the pinned place, and to none without one', () => {
    expect(names(litLinks(links, links.slice(2), null))).toEqual(['dc']);
    expect(litLinks(links, null, null)).toBeNull();
  });

  it('fade nothing for a place whose links are not drawn', () => {
    expect(litLinks(links, null, place('elsewhere'))).toBeNull();
  });

  it('know the links of the pinned place that are not among the strongest', () => {
    const pinned = linksOf({ ends: ENDS, flows: [flow('a', 'b'), flow('b', 'd')] });
    expect(names(joinLinks(links, pinned))).toEqual(['ab', 'ac', 'dc', 'bd']);
    expect(names(litLinks(links, pinned, place('d')))).toEqual(['dc', 'bd']);
  });
});
