import { act, renderHook } from '@testing-library/react';
import { usePlay, YEAR_MILLISECONDS } from './use-play.js';

describe('the play of the years', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const play = (year: number | null = null) => {
    const asked: [number | null, boolean][] = [];
    const props = { year, isBusy: false };
    const onYear = (next: number | null, lasting: boolean) => {
      asked.push([next, lasting]);
      props.year = next;
    };
    const hook = renderHook(() => usePlay({ ...props, first: 1945, last: 1948, onYear }));
    const wait = () => {
      act(() => jest.advanceTimersByTime(YEAR_MILLISECONDS));
      hook.rerender();
    };
    return { hook, asked, props, wait };
  };

  it('runs from the first year to the last, one step back in all, and rests on all of them', () => {
    const { hook, asked, wait } = play();
    act(() => hook.result.current.start());
    hook.rerender();
    expect(hook.result.current.isPlaying).toBe(true);
    for (let step = 0; step < 5; step += 1) wait();
    expect(asked).toEqual([[1945, true], [1946, false], [1947, false], [null, false]]);
    expect(hook.result.current.isPlaying).toBe(false);
  });

  it('goes on from the year in sight, and waits for what it shows', () => {
    const { hook, asked, props, wait } = play(1946);
    act(() => hook.result.current.start());
    props.isBusy = true;
    hook.rerender();
    wait();
    wait();
    expect(asked).toEqual([[1946, true]]);
    props.isBusy = false;
    hook.rerender();
    wait();
    expect(asked.at(-1)).toEqual([1947, false]);
  });

  it('stops when asked, and when another hand moves the year', () => {
    const { hook, asked, props, wait } = play();
    act(() => hook.result.current.start());
    hook.rerender();
    props.year = 1990;
    hook.rerender();
    wait();
    expect(asked).toEqual([[1945, true]]);
    expect(hook.result.current.isPlaying).toBe(false);
  });
});
