import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { holdDrawing } from '../lists/hold-drawing.js';
import { renderPage } from '../lists/render-page.js';
import { usePageAddress, usePageParams, usePageSearch } from './page-address.js';

const looks = { links: 0 };

function Page() {
  const page = usePageAddress();
  const [heard, setHeard] = useState(0);
  const queryWith = (name: string, value: string) => {
    const query = new URLSearchParams(page.latest());
    query.set(name, value);
    return query;
  };
  return (
    <>
      <button onPointerDown={() => page.note(queryWith('z', '5'))}>move</button>
      <button onPointerDown={() => page.note(queryWith('z', '6'))}>move nearer</button>
      <button onClick={() => page.ask(queryWith('q', 'eau'), true)}>ask</button>
      <button onClick={() => page.onFollow(() => setHeard((before) => before + 1))}>listen</button>
      <output data-testid="heard">{heard}</output>
      <Links />
    </>
  );
}

function Links() {
  looks.links += 1;
  const next = new URLSearchParams(usePageSearch());
  next.set('vue', 'plan');
  return (
    <>
      <Link to={`/carte?${next}`}>plan</Link>
      <output data-testid="held">{usePageParams().toString()}</output>
    </>
  );
}

const move = () => fireEvent.pointerDown(screen.getByText('move'));
const link = () => screen.getByText<HTMLAnchorElement>('plan').getAttribute('href');
const shown = () => window.location.pathname + window.location.search;

describe('the address of a page', () => {
  afterEach(() => jest.useRealTimers());

  it('takes a note without drawing anything, until a hand comes to a link or a key does', async () => {
    await renderPage(<Page />, '/carte?country=SN');
    const before = looks.links;
    move();
    await act(async () => fireEvent.pointerOver(screen.getByTestId('held')));
    expect([shown(), link(), looks.links]).toEqual(['/carte?country=SN&z=5', '/carte?country=SN&vue=plan', before]);
    await act(async () => fireEvent.pointerOver(screen.getByText('plan')));
    expect([link(), screen.getByTestId('held').textContent]).toEqual(['/carte?country=SN&z=5&vue=plan', 'country=SN&z=5']);
  });

  it('is whole in a link that is followed at once', async () => {
    const page = await renderPage(<Page />, '/carte?country=SN');
    move();
    fireEvent.click(screen.getByText('plan'));
    await waitFor(() => expect(page.address()).toBe('/carte?country=SN&z=5&vue=plan'));
  });

  it('is whole in a link that is followed while what was noted is still being drawn', async () => {
    jest.useFakeTimers();
    const { Slow, finish } = holdDrawing();
    const Moved = () => (usePageSearch().includes('z=5') ? <Slow /> : null);
    const page = await renderPage(
      <>
        <Page />
        <Suspense>
          <Moved />
        </Suspense>
      </>,
      '/carte?country=SN',
    );
    move();
    await act(async () => fireEvent.pointerOver(screen.getByText('plan')));
    fireEvent.click(screen.getByText('plan'));
    await act(async () => jest.advanceTimersByTimeAsync(1));
    await finish();
    expect(page.address()).toBe('/carte?country=SN&z=5&vue=plan');
  });

  it('is whole in a link that is followed while a question is on its way', async () => {
    const answers = new Map<string, () => void>();
    const page = await renderPage(<Page />, '/carte', (address) => new Promise<null>((resolve) => answers.set(address, () => resolve(null))));
    fireEvent.click(screen.getByText('ask'));
    fireEvent.click(screen.getByText('plan'));
    await waitFor(() => expect([...answers.keys()]).toContain('/carte?q=eau&vue=plan'));
    await act(async () => answers.get('/carte?q=eau&vue=plan')?.());
    expect(page.address()).toBe('/carte?q=eau&vue=plan');
  });

  it('is whole in a link that is copied, and on paper', async () => {
    await renderPage(<Page />, '/carte?country=SN');
    move();
    fireEvent.contextMenu(screen.getByText('plan'));
    expect(link()).toBe('/carte?country=SN&z=5&vue=plan');
    fireEvent.pointerDown(screen.getByText('move nearer'));
    fireEvent(window, new Event('beforeprint'));
    expect(link()).toBe('/carte?country=SN&z=6&vue=plan');
  });

  it('keeps a note taken while a question is on its way', async () => {
    const answers = new Map<string, () => void>();
    const page = await renderPage(<Page />, '/carte', (address) => new Promise<null>((resolve) => answers.set(address, () => resolve(null))));
    fireEvent.click(screen.getByText('ask'));
    move();
    await act(async () => answers.get('/carte?q=eau')?.());
    await act(async () => answers.get('/carte?q=eau&z=5')?.());
    await waitFor(() => expect(page.address()).toBe('/carte?q=eau&z=5'));
  });

  it('asks nothing twice', async () => {
    const asked: string[] = [];
    const page = await renderPage(<Page />, '/carte', (address) => void asked.push(address));
    fireEvent.click(screen.getByText('ask'));
    fireEvent.click(screen.getByText('ask'));
    await waitFor(() => expect(page.address()).toBe('/carte?q=eau'));
    expect(asked).toEqual(['/carte?q=eau']);
  });

  it('forgets what was noted when one goes back, and tells of it', async () => {
    jest.useFakeTimers();
    const page = await renderPage(<Page />, '/carte');
    fireEvent.click(screen.getByText('listen'));
    fireEvent.click(screen.getByText('ask'));
    await act(async () => jest.advanceTimersByTimeAsync(1));
    move();
    await act(async () => page.goBack());
    await act(async () => fireEvent.pointerOver(screen.getByText('plan')));
    expect([page.address(), link(), screen.getByTestId('held').textContent]).toEqual(['/carte', '/carte?vue=plan', '']);
    expect(screen.getByTestId('heard').textContent).toBe('1');
  });
});
