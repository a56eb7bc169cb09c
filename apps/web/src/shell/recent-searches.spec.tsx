import { act, renderHook } from '@testing-library/react';
import { forgetSearches, RECENT_KEY, RECENT_MAX, rememberSearch, useRecentSearches } from './recent-searches.js';

const search = (label: string) => ({ label, url: `/acteurs?q=${encodeURIComponent(label)}` });
const labels = (current: readonly { label: string }[]) => current.map(({ label }) => label);

describe('recent searches', () => {
  beforeEach(() => localStorage.clear());

  it('show the last first, the same words once', () => {
    const { result } = renderHook(useRecentSearches);
    act(() => ['eau', 'Dakar', 'Eau'].forEach((words) => rememberSearch(search(words))));
    expect(labels(result.current)).toEqual(['Eau', 'Dakar']);
  });

  it('are no more than they may be', () => {
    const { result } = renderHook(useRecentSearches);
    act(() => Array.from({ length: RECENT_MAX + 3 }, (_, index) => rememberSearch(search(`mot ${index}`))));
    expect(result.current).toHaveLength(RECENT_MAX);
    expect(result.current[0]?.label).toBe(`mot ${RECENT_MAX + 2}`);
  });

  it('are forgotten altogether', () => {
    const { result } = renderHook(useRecentSearches);
    act(() => rememberSearch(search('eau')));
    act(forgetSearches);
    expect(result.current).toEqual([]);
    expect(localStorage.getItem(RECENT_KEY)).toBeNull();
  });

  it('keep no empty words', () => {
    const { result } = renderHook(useRecentSearches);
    act(() => rememberSearch(search('   ')));
    expect(result.current).toEqual([]);
  });

  it.each(['{', '{"label":"x"}', '[{"label":"x","url":"https://elsewhere.test/"}]', '[{"label":"x","url":"//elsewhere.test"}]', '[null, 3]'])(
    'take nothing from what is not theirs: %s',
    (text) => {
      localStorage.setItem(RECENT_KEY, text);
      expect(renderHook(useRecentSearches).result.current).toEqual([]);
    },
  );
});
