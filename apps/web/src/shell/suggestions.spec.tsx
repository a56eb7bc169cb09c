import type { SuggestionsAnswer } from '@portulan/contract';
import { act, renderHook } from '@testing-library/react';
import { useSuggestions } from './suggestions.js';

interface Question {
  query: string | null;
  signal: AbortSignal;
  answer: (body: SuggestionsAnswer, init?: ResponseInit) => Promise<void>;
}

const answerFor = (label: string): SuggestionsAnswer => ({
  groups: [{ group: 'actors', total: 1, items: [{ group: 'actors', id: label, label, detail: null, url: `/acteurs/${label}` }] }],
});

describe('useSuggestions', () => {
  let questions: Question[];
  const realFetch = globalThis.fetch;

  beforeEach(() => {
    jest.useFakeTimers();
    questions = [];
    globalThis.fetch = (address, init) =>
      new Promise<Response>((resolve) => {
        questions.push({
          query: new URL(String(address), 'http://site.test').searchParams.get('q'),
          signal: init?.signal as AbortSignal,
          answer: async (body, answerInit) => act(async () => resolve(new Response(JSON.stringify(body), answerInit))),
        });
      });
  });

  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = realFetch;
  });

  const setUp = () => renderHook(({ typed }) => useSuggestions(typed, 'fr'), { initialProps: { typed: '' } });
  const pause = () => act(() => jest.advanceTimersByTime(200));

  it('asks once the typing pauses, not at each key', () => {
    const { rerender } = setUp();
    for (const typed of ['ma', 'mar', 'mars']) rerender({ typed });
    expect(questions).toHaveLength(0);
    pause();
    expect(questions.map(({ query }) => query)).toEqual(['mars']);
  });

  it('asks nothing of one letter', () => {
    const { rerender } = setUp();
    rerender({ typed: ' m ' });
    pause();
    expect(questions).toHaveLength(0);
  });

  it('never lets a late answer replace a newer one', async () => {
    const { rerender, result } = setUp();
    rerender({ typed: 'mars' });
    pause();
    rerender({ typed: 'dakar' });
    pause();
    await questions[1]?.answer(answerFor('dakar'));
    await questions[0]?.answer(answerFor('marseille'));
    expect(questions[0]?.signal.aborted).toBe(true);
    expect(result.current.answer.groups[0]?.items[0]?.label).toBe('dakar');
  });

  it('keeps the older answer while the newer is on its way', async () => {
    const { rerender, result } = setUp();
    rerender({ typed: 'mars' });
    pause();
    await questions[0]?.answer(answerFor('marseille'));
    rerender({ typed: 'marseill' });
    pause();
    expect(result.current.answer.groups[0]?.items[0]?.label).toBe('marseille');
  });

  it('says that it failed, and has nothing to show', async () => {
    const { rerender, result } = setUp();
    rerender({ typed: 'mars' });
    pause();
    await questions[0]?.answer(answerFor('x'), { status: 500 });
    expect(result.current).toMatchObject({ query: 'mars', hasFailed: true, answer: { groups: [] } });
  });

  it('shows nothing once the box is empty', async () => {
    const { rerender, result } = setUp();
    rerender({ typed: 'mars' });
    pause();
    await questions[0]?.answer(answerFor('marseille'));
    rerender({ typed: '' });
    expect(result.current.answer.groups).toEqual([]);
  });
});
