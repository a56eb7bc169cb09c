import { TYPING_REST_MILLISECONDS } from '@portulan/map';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { toAddress, withoutValue } from './list-address.js';
import { renderPage } from './render-page.js';
import { TYPING_PAUSE_MILLISECONDS, useListAddress } from './use-list-address.js';

function Controls({ drawn }: { readonly drawn?: string }) {
  const { params, isLoading, isTyping, typeWords, choose, set } = useListAddress(drawn);
  return (
    <div data-loading={isLoading} data-typing={isTyping} data-testid="controls">
      <input aria-label="mots" value={params.get('q') ?? ''} onChange={(event) => typeWords(event.currentTarget.value)} />
      <input
        type="checkbox"
        aria-label="Sénégal"
        checked={params.getAll('country').includes('SN')}
        onChange={(event) => choose('country', 'SN', event.currentTarget.checked)}
      />
      <button onClick={() => set('where', 'partner')}>partenaire</button>
      <Link to={toAddress('/acteurs', withoutValue(params, 'country', 'SN'))}>sans Sénégal</Link>
    </div>
  );
}

/** Keys struck while the scripts arrive: they are told before the list has looked at its address. */
function EarlyKeys({ typeWords }: { readonly typeWords: (text: string) => void }) {
  useEffect(() => {
    typeWords('e');
    typeWords('ea');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, []);
  return null;
}

function EarlyControls() {
  const { params, typeWords } = useListAddress();
  return (
    <>
      <EarlyKeys typeWords={typeWords} />
      <output data-testid="words">{params.get('q')}</output>
    </>
  );
}

const words = () => screen.getByLabelText<HTMLInputElement>('mots');
const box = () => screen.getByLabelText<HTMLInputElement>('Sénégal');
const type = (text: string) => fireEvent.change(words(), { target: { value: text } });

/** An answer that comes when the test says so. */
function holdAnswers() {
  const waiting = new Map<string, () => void>();
  return {
    waiting,
    loader: (address: string) => new Promise<null>((resolve) => waiting.set(address, () => resolve(null))),
    answer: async (address: string) => act(async () => waiting.get(address)?.()),
  };
}

describe('the choices of a list', () => {
  afterEach(() => jest.useRealTimers());

  it('stand in the address as soon as a key is struck, without a step back to it', async () => {
    const page = await renderPage(<Controls />, '/acteurs?region=93');
    type('eau');
    await waitFor(() => expect(page.address()).toBe('/acteurs?region=93&q=eau'));
    expect(page.steps()).toBe(0);
  });

  it('ask once for keys struck in a row, with the last of them', async () => {
    jest.useFakeTimers();
    const asked: string[] = [];
    const page = await renderPage(<Controls />, '/acteurs', (address) => void asked.push(address));
    type('e');
    type('ea');
    type('eau');
    await act(async () => jest.advanceTimersByTimeAsync(TYPING_PAUSE_MILLISECONDS + 1));
    expect(asked).toEqual(['/acteurs?q=e', '/acteurs?q=eau']);
    expect(page.address()).toBe('/acteurs?q=eau');
    expect(words().value).toBe('eau');
  });

  it('ask for the newest letters as soon as the answer before is drawn, where answers come quickly', async () => {
    jest.useFakeTimers();
    const held = holdAnswers();
    const page = await renderPage(<Controls />, '/acteurs', held.loader);
    const pass = (time: number) => act(async () => jest.advanceTimersByTimeAsync(time));
    type('e');
    await pass(30);
    type('ea');
    type('eau');
    expect([...held.waiting.keys()].at(-1)).toBe('/acteurs?q=e');
    await held.answer('/acteurs?q=e');
    await pass(0);
    expect([...held.waiting.keys()].at(-1)).toBe('/acteurs?q=eau');
    await held.answer('/acteurs?q=eau');
    await pass(10);
    type('eaux');
    expect([...held.waiting.keys()].at(-1)).toBe('/acteurs?q=eaux');
    await held.answer('/acteurs?q=eaux');
    expect(page.address()).toBe('/acteurs?q=eaux');
  });

  it('ask once for letters that come close together, where answers take longer than a hand rests', async () => {
    jest.useFakeTimers();
    const held = holdAnswers();
    await renderPage(<Controls />, '/acteurs', held.loader);
    const pass = (time: number) => act(async () => jest.advanceTimersByTimeAsync(time));
    type('e');
    await pass(TYPING_PAUSE_MILLISECONDS);
    type('ea');
    await held.answer('/acteurs?q=e');
    await pass(10);
    type('eau');
    expect([...held.waiting.keys()].at(-1)).toBe('/acteurs?q=e');
    await pass(TYPING_PAUSE_MILLISECONDS);
    expect([...held.waiting.keys()].slice(-2)).toEqual(['/acteurs?q=e', '/acteurs?q=eau']);
  });

  it('say that words are being typed until the hand has rested', async () => {
    jest.useFakeTimers();
    await renderPage(<Controls />, '/acteurs');
    const typing = () => screen.getByTestId('controls').dataset['typing'];
    const pass = (time: number) => act(async () => jest.advanceTimersByTimeAsync(time));
    expect(typing()).toBe('false');
    type('e');
    await pass(TYPING_REST_MILLISECONDS - 10);
    type('ea');
    await pass(TYPING_REST_MILLISECONDS - 10);
    expect(typing()).toBe('true');
    await pass(20);
    expect(typing()).toBe('false');
  });

  it('keep the space one types at the end of a word', async () => {
    const page = await renderPage(<Controls />, '/acteurs');
    type('eau ');
    await waitFor(() => expect(page.address()).toBe('/acteurs?q=eau'));
    expect(words().value).toBe('eau ');
  });

  it('keep what is typed while the scripts arrive', async () => {
    jest.useFakeTimers();
    const page = await renderPage(<EarlyControls />, '/acteurs');
    await act(async () => jest.advanceTimersByTimeAsync(TYPING_PAUSE_MILLISECONDS + 1));
    expect([screen.getByTestId('words').textContent, page.address()]).toEqual(['ea', '/acteurs?q=ea']);
  });

  it('tick at once, ahead of the answer, and stay ticked', async () => {
    const held = holdAnswers();
    const page = await renderPage(<Controls />, '/acteurs', held.loader);
    fireEvent.click(box());
    expect(box().checked).toBe(true);
    expect(screen.getByTestId('controls').dataset['loading']).toBe('true');
    await held.answer('/acteurs?country=SN');
    expect(page.address()).toBe('/acteurs?country=SN');
    expect(box().checked).toBe(true);
    expect(page.steps()).toBe(1);
  });

  it('are answered as soon as their answer is on screen, though the router has not told of it', async () => {
    await renderPage(<Controls drawn="?country=SN" />, '/acteurs', holdAnswers().loader);
    fireEvent.click(box());
    expect(screen.getByTestId('controls').dataset['loading']).toBe('false');
    fireEvent.click(screen.getByText('partenaire'));
    expect(screen.getByTestId('controls').dataset['loading']).toBe('true');
  });

  it('are never covered by an older answer that comes late', async () => {
    const held = holdAnswers();
    const page = await renderPage(<Controls />, '/acteurs', held.loader);
    fireEvent.click(box());
    fireEvent.click(screen.getByText('partenaire'));
    await held.answer('/acteurs?country=SN&where=partner');
    await held.answer('/acteurs?country=SN');
    expect(page.address()).toBe('/acteurs?country=SN&where=partner');
  });

  it('follow the address when one goes back', async () => {
    const page = await renderPage(<Controls />, '/acteurs');
    fireEvent.click(box());
    await waitFor(() => expect(page.address()).toBe('/acteurs?country=SN'));
    await act(async () => page.goBack());
    await waitFor(() => expect(box().checked).toBe(false));
    expect(page.address()).toBe('/acteurs');
  });

  it('forget what a chip took off as soon as it is clicked, whatever is typed before the answer', async () => {
    const held = holdAnswers();
    const page = await renderPage(<Controls />, '/acteurs?country=SN', held.loader);
    // In one breath: the router has not said yet where the chip leads.
    act(() => {
      fireEvent.click(screen.getByText('sans Sénégal'));
      type('eau');
    });
    expect(box().checked).toBe(false);
    await waitFor(() => expect(held.waiting.has('/acteurs?q=eau')).toBe(true));
    await held.answer('/acteurs?q=eau');
    await held.answer('/acteurs');
    expect(page.address()).toBe('/acteurs?q=eau');
    expect(box().checked).toBe(false);
  });

  it('keep the words being typed when a chip is clicked before their answer', async () => {
    const held = holdAnswers();
    const page = await renderPage(<Controls />, '/acteurs?country=SN', held.loader);
    type('eau');
    fireEvent.click(screen.getByText('sans Sénégal'));
    await held.answer('/acteurs?q=eau');
    expect(page.address()).toBe('/acteurs?q=eau');
    expect(words().value).toBe('eau');
  });

  it('go back to the first page', async () => {
    const page = await renderPage(<Controls />, '/acteurs?page=4');
    fireEvent.click(box());
    await waitFor(() => expect(page.address()).toBe('/acteurs?country=SN'));
  });
});
