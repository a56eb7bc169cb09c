import { act, render, screen } from '@testing-library/react';
import type { ClientLoaderFunctionArgs } from 'react-router';
import { loadEarly } from './early-answer.js';
import type { ListData } from './list-room.js';
import { sampleList } from './sample-list.js';
import { useEarlyAnswer } from './use-early-answer.js';

type Actors = ListData<'actors'>;

const answerOf = (q: string): Actors => ({ ...sampleList(), filter: { ...sampleList().filter, q } });

/** What a drawing takes by the clock of the page. */
const clock = { time: 0, drawing: 1 };

function List({ told }: { readonly told: Actors }) {
  const { data, ahead } = useEarlyAnswer(told);
  clock.time += clock.drawing;
  return <p data-testid="list">{`${data.filter.q ?? ''} ${ahead ?? 'told'}`}</p>;
}

const shown = () => screen.getByTestId('list').textContent;

/** What the router calls; `answer` is what the server says. */
function arrive(q: string, data: unknown = answerOf(q), signal = new AbortController().signal) {
  const request = { url: `http://localhost/acteurs?q=${q}`, signal } as Request;
  const serverLoader = () => Promise.resolve(data);
  return act(() => loadEarly({ request, serverLoader } as unknown as ClientLoaderFunctionArgs));
}

describe('an answer that arrives', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is drawn before the router tells of it, and the router has the last word', async () => {
    const page = render(<List told={answerOf('e')} />);
    const data = await arrive('ea');
    expect(shown()).toBe('ea ?q=ea');
    page.rerender(<List told={data as Actors} />);
    expect(shown()).toBe('ea told');
    page.rerender(<List told={answerOf('')} />);
    expect(shown()).toBe(' told');
  });

  it('gives way to the one after it, though the router was told of neither', async () => {
    render(<List told={answerOf('e')} />);
    await arrive('ea');
    await arrive('eau');
    expect(shown()).toBe('eau ?q=eau');
  });

  it('is not drawn when its question was called off', async () => {
    render(<List told={answerOf('e')} />);
    const question = new AbortController();
    question.abort();
    await arrive('ea', answerOf('ea'), question.signal);
    expect(shown()).toBe('e told');
  });

  it('is not drawn when it is of another list', async () => {
    render(<List told={answerOf('e')} />);
    await arrive('ea', { ...answerOf('ea'), room: 'projects' });
    expect(shown()).toBe('e told');
  });

  it('is left to the router after a drawing that held up the hand, until the router draws quickly', async () => {
    jest.spyOn(performance, 'now').mockImplementation(() => clock.time);
    const page = render(<List told={answerOf('e')} />);
    clock.drawing = 200;
    const slow = await arrive('ea');
    expect(shown()).toBe('ea ?q=ea');
    page.rerender(<List told={slow as Actors} />);
    clock.drawing = 1;
    const left = await arrive('eau');
    expect(shown()).toBe('ea told');
    page.rerender(<List told={left as Actors} />);
    await arrive('eaux');
    expect(shown()).toBe('eaux ?q=eaux');
  });
});

it('is waited for by nobody where no list is on screen', async () => {
  await expect(arrive('ea')).resolves.toMatchObject({ filter: { q: 'ea' } });
});
