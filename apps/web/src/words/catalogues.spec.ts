import { loadWords } from './catalogues.js';

// The pieces are put together by the build.
jest.mock('./en.js', () => ({ words: { 'lists.search': 'Search' } }));
jest.mock('./en-around.js', () => ({ words: { 'map.title': 'Map' } }));

it('gives words that are here without making anyone wait', async () => {
  const first = loadWords('en', '/acteurs');
  expect(first).toBeInstanceOf(Promise);
  const words = await first;
  expect(loadWords('en', '/acteurs')).toEqual(words);
  expect(loadWords('en', '/carte')).toBeInstanceOf(Promise);
  await loadWords('en', '/carte');
  expect(loadWords('en', '/carte')).toHaveLength(2);
});
