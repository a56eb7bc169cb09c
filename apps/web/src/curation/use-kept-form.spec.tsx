import { act, fireEvent, screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { deliverTails } from '../shell/typed-tails.js';
import { isTouched } from './is-touched.js';
import { KeepTyping } from './keep-typing.js';

interface Sent {
  readonly turn: number;
  readonly url: string;
  readonly boxes: readonly (readonly [string, string])[];
  readonly isLeaving: boolean;
}
let sent: Sent[];
let answer: () => Promise<Response>;
const KEPT = { keptAt: '2026-11-25T13:02:00Z', isNews: true, windows: [], others: [{ name: 'Ada', at: '2026-11-25T13:01:00Z' }], version: 3 };

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  sent = [];
  answer = () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(KEPT) } as Response);
  globalThis.fetch = ((url: string, { body, keepalive }: { body: string; keepalive?: boolean }) => {
    const { boxes, turn } = JSON.parse(body) as Sent;
    sent.push({ url, boxes, turn, isLeaving: keepalive === true });
    return answer();
  }) as unknown as typeof fetch;
});
afterEach(() => jest.useRealTimers());

async function showForm(onKept: (kept: unknown) => void = () => undefined): Promise<{ type: (text: string) => void; wait: () => Promise<void>; form: HTMLFormElement }> {
  await renderPage(
    <form onSubmit={(event) => event.preventDefault()}>
      <input name="phone" aria-label="phone" />
      <KeepTyping person="me" subject="an-id" version={2} from={null} onKept={onKept} />
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
    expect(sent).toMatchObject([{ url: '/api/v1/account/unfinished/an-id', boxes: [['phone', '04 91']], isLeaving: false }]);
    expect(localStorage).toHaveLength(0);
    expect(screen.getByText('Saisie gardée à 14:02. Personne d’autre ne la voit.')).toBeTruthy();
    expect(told).toEqual([KEPT]);
  });

  it('goes with a page that is left, and not again after the form was sent', async () => {
    const { type, form } = await showForm();
    type('1');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(sent).toMatchObject([{ boxes: [['phone', '1']], isLeaving: true }]);
    type('2');
    fireEvent.submit(form);
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
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

  it('stays in the browser until the server has it, and is sent from there at the next visit', async () => {
    answer = () => Promise.reject(new Error('offline'));
    const { type } = await showForm();
    type('1');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    const [left] = sent;
    expect(localStorage).toHaveLength(1);
    expect(await deliverTails('somebody else')).toEqual([]);
    expect(sent).toHaveLength(1);
    await deliverTails('me');
    expect(localStorage).toHaveLength(1);
    answer = () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(KEPT) } as Response);
    expect(await deliverTails('me')).toEqual(['an-id']);
    expect(sent.at(-1)).toMatchObject({ url: left?.url, turn: left?.turn, boxes: [['phone', '1']] });
    expect(localStorage).toHaveLength(0);
  });

  it('is forgotten by the browser when it is too old, or cannot be read', async () => {
    localStorage.setItem('portulan-typed me an-id a', '{}');
    localStorage.setItem('portulan-typed you an-id b', JSON.stringify({ at: Date.now() - 31 * 86_400_000, body: '{}' }));
    localStorage.setItem('other', '1');
    expect(await deliverTails('me')).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(['other']);
    expect(sent).toEqual([]);
  });

  it('is counted, so that a message that comes late is known to be', async () => {
    const { type, wait } = await showForm();
    for (const text of ['1', '2', '3']) {
      type(text);
      await wait();
    }
    const turns = sent.map(({ turn }) => turn);
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(new Set(turns).size).toBe(3);
  });
});

it('what was typed before the script of the page came is kept too', async () => {
  await renderPage(<form aria-label="before"><input name="phone" aria-label="phone" /><select name="kind" aria-label="kind"><option value="a">a</option><option value="b">b</option></select></form>, '/gestion');
  const form = screen.getByRole<HTMLFormElement>('form', { name: 'before' });
  expect(isTouched(form)).toBe(false);
  screen.getByRole<HTMLSelectElement>('combobox').value = 'b';
  expect(isTouched(form)).toBe(true);
  screen.getByRole<HTMLSelectElement>('combobox').value = 'a';
  screen.getByRole<HTMLInputElement>('textbox').value = '04';
  expect(isTouched(form)).toBe(true);
});
