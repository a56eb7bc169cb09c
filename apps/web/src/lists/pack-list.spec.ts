import { packList, unpackList } from './pack-list.js';
import { sampleList } from './sample-list.js';

it('gives a list as it was, the same object each time, packed or not', () => {
  const list = sampleList({ facets: { country: [{ value: 'CI', label: 'Côte d’Ivoire', count: 3 }] } });
  const loaded = packList(list);
  expect(unpackList(loaded)).toEqual(list);
  expect(unpackList(loaded)).toBe(unpackList(loaded));
  expect(unpackList(list)).toBe(list);
});
