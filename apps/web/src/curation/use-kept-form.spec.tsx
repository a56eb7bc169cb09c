import { act, fireEvent, screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { KeepTyping } from './keep-typing.js';

interface Sent {
  readonly url: string;
  readonly boxes: readonly (readonly [string, string])[];
  readonly isLeaving: boolean;
}
let sent: Sent[];
let answer: () => Promise<Response>;
const KEPT = { keptAt: '2026-11-25T13:02:00Z', others: [{ name: 'Ada', at: '2026-11-25T13:01:00Z' }], version: 3 };

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  answer = () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(KEPT) } as Response);
  globalThis.fetch = ((url: string, { body, keepalive }: { body: string; keepalive?: boolean }) => {
    sent.push({ url, boxes: (JSON.parse(body) as { boxes: Sent['boxes'] }).boxes, isLeaving: keepalive === true });
    return answer();
  }) as unknown as typeof fetch;
});
afterEach(() => jest.useRealTimers());

async function showForm(onKept: (kept: unknown) => void = () => undefined): Promise<{ type: (text: string) => void; wait: () => Promise<void>; form: HTMLFormElement }> {
  await renderPage(
    <form onSubmit={(event) => event.preventDefault()}>
      <input name="phone" aria-label="phone" />
      <KeepTyping subject="an-id" version={2} onKept={onKept} />
    </form>,
    '/gestion',
  );
  const box = screen.getByRole('textbox', { name: 'phone' });
  return {
    type: (text) => void fireEvent.input(box, { target: { value: text } }),
    wait: () => act(async () => void (await jest.advanceTimersByTimeAsync(1_000))),
    form: box.closest('form') as HTMLFormElement,
  };
}

describe('what is typed', () => {
  it('is sent once at a pause, and the page says when it was kept', async () => {
    const told: unknown[] = [];
    const { type, wait } = await showForm((kept) => told.push(kept));
    type('04');
    type('04 91');
    await wait();
    expect(sent).toEqual([{ url: '/api/v1/account/unfinished/an-id', boxes: [['phone', '04 91']], isLeaving: false }]);
    expect(screen.getByText('Saisie gardée à 14:02. Personne d’autre ne la voit.')).toBeTruthy();
    expect(told).toEqual([KEPT]);
  });

  it('goes with a page that is left, and not again after the form was sent', async () => {
    const { type, form } = await showForm();
    type('1');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(sent).toMatchObject([{ boxes: [['phone', '1']], isLeaving: true }]);
    type('2');
    fireEvent.submit(form);
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(sent).toHaveLength(1);
  });

  it('waits for the message before it, so that the last one sent is the last one typed', async () => {
    let finish: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    const { type, wait } = await showForm();
    type('1');
    await wait();
    type('2');
    await wait();
    expect(sent).toHaveLength(1);
    await act(async () => finish({ ok: true, status: 200, json: () => Promise.resolve(KEPT) } as Response));
    await wait();
    expect(sent.map(({ boxes }) => boxes[0]?.[1])).toEqual(['1', '2']);
  });

  it('that could not be kept is told, and tried again with what is typed next', async () => {
    answer = () => Promise.reject(new Error('offline'));
    const { type, wait } = await showForm();
    type('1');
    await wait();
    expect(screen.getByRole('alert').textContent).toContain('n’a pas pu être gardée');
    answer = () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(KEPT) } as Response);
    type('2');
    await wait();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(sent).toHaveLength(2);
  });
});
