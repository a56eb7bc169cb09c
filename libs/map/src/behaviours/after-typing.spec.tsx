import { afterTyping, TYPING_REST_MILLISECONDS } from './after-typing.js';

const type = () => document.body.dispatchEvent(new Event('input', { bubbles: true }));

describe('what waits for nobody to be typing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('starts at the next turn when nobody is', () => {
    const start = jest.fn();
    afterTyping(start);
    expect(start).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('waits for the hand to rest, and starts once', () => {
    const start = jest.fn();
    afterTyping(start);
    type();
    jest.advanceTimersByTime(TYPING_REST_MILLISECONDS - 1);
    type();
    jest.advanceTimersByTime(TYPING_REST_MILLISECONDS - 1);
    expect(start).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    type();
    jest.runAllTimers();
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('is given up', () => {
    const start = jest.fn();
    const giveUp = afterTyping(start);
    type();
    giveUp();
    type();
    jest.runAllTimers();
    expect(start).not.toHaveBeenCalled();
  });
});
