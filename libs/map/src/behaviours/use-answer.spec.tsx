import { act, renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './use-answer.js';

/** Answers that wait until the test lets them go. */
function holdFetch() {
  const waiting = new Map<string, { resolve: (body: unknown) => void; reject: () => void }>();
  const asked: string[] = [];
  globalThis.fetch = jest.fn((address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(address);
    return new Promise((resolve, reject) => {
      waiting.set(address, { resolve: (body) => resolve({ ok: true, json: () => Promise.resolve(body) }), reject: () => reject(new Error('away')) });
      signal.addEventListener('abort', () => undefined);
    });
  }) as unknown as typeof fetch;
  return { asked, answer: (address: string, body: unknown) => act(async () => waiting.get(address)?.resolve(body)), fail: (address: string) => act(async () => waiting.get(address)?.reject()) };
}

describe('an answer kept up with its address', () => {
  const before = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = before;
  });

  it('is never replaced by a late one', async () => {
    const net = holdFetch();
    const { result, rerender } = renderHook(({ address }) => useAnswer<string>(address), { initialProps: { address: '/first' } });
    rerender({ address: '/second' });
    await net.answer('/second', 'newer');
    await net.answer('/first', 'late');
    expect(result.current).toMatchObject({ answer: 'newer', address: '/second', isLoading: false });
  });

  it('stays on screen while the next one is on its way, and when that one fails', async () => {
    const net = holdFetch();
    const { result, rerender } = renderHook(({ address }) => useAnswer<string>(address), { initialProps: { address: '/first' } });
    await net.answer('/first', 'old');
    rerender({ address: '/second' });
    expect(result.current).toMatchObject({ answer: 'old', isLoading: true });
    await net.fail('/second');
    await waitFor(() => expect(result.current).toMatchObject({ answer: 'old', isLoading: false, hasFailed: true }));
  });

  it('is not asked for twice, nor when the page came with it', async () => {
    const net = holdFetch();
    const known = { address: '/known', answer: 'given' };
    const { result, rerender } = renderHook(({ address }) => useAnswer<string>(address, { known }), { initialProps: { address: '/known' } });
    expect(result.current.answer).toBe('given');
    rerender({ address: '/other' });
    await net.answer('/other', 'fetched');
    rerender({ address: '/known' });
    expect(result.current.answer).toBe('given');
    expect(net.asked).toEqual(['/other']);
  });
});
