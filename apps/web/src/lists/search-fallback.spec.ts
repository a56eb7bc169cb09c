import { SearchFallback } from './search-fallback.server.js';

describe('what is known of the search engine', () => {
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const at = { time: 0 };
  const isAway = () => Promise.resolve({ search: { isFallback: true } });

  it('is asked beside the pages: the first does not wait, the next ones know', async () => {
    const fallback = new SearchFallback(() => at.time);
    expect(fallback.read(isAway)).toBe(false);
    await settle();
    expect(fallback.read(isAway)).toBe(true);
  });

  it('is asked again only when it has grown old', async () => {
    const fallback = new SearchFallback(() => at.time);
    const ask = jest.fn(isAway);
    fallback.read(ask);
    at.time += 29_000;
    fallback.read(ask);
    expect(ask).toHaveBeenCalledTimes(1);
    at.time += 2_000;
    fallback.read(ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('stays as it was when nobody answers', async () => {
    const fallback = new SearchFallback(() => at.time);
    fallback.read(isAway);
    await settle();
    at.time += 31_000;
    fallback.read(() => Promise.reject(new Error('away')));
    await settle();
    expect(fallback.read(isAway)).toBe(true);
  });
});
