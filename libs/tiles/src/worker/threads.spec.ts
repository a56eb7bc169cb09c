import type { Envelope, Failure, Remark, TileAnswer, TileQuestion } from './messages.js';
import type { Thread } from './tile-thread.js';
import { Threads } from './threads.js';

type Told = Envelope<TileAnswer> | Failure | Remark;
const YEARS: TileQuestion = { ask: 'years', filter: { filter: { where: 'any' }, key: '' } };
const state = (version: string, wear: { isWorn?: boolean; isBehind?: boolean } = {}) => ({ version, isWorn: false, isBehind: false, ...wear });

/** A thread whose answers the test gives. */
class TestThread implements Thread {
  readonly asked: Envelope<TileQuestion>[] = [];
  isEnded = false;
  private readonly listeners: Record<string, ((value: never) => void)[]> = { message: [], error: [], exit: [] };

  on(event: 'message' | 'error' | 'exit', listener: (value: never) => void): void {
    this.listeners[event]?.push(listener);
  }

  postMessage(message: Envelope<TileQuestion>): void {
    this.asked.push(message);
  }

  terminate(): Promise<unknown> {
    this.isEnded = true;
    this.tell('exit', undefined);
    return Promise.resolve();
  }

  /** Answers the oldest question of that kind. */
  answer(ask: TileQuestion['ask'], content: unknown): void {
    const at = this.asked.findIndex((envelope) => envelope.content.ask === ask);
    const [envelope] = this.asked.splice(at, 1);
    this.tell('message', { number: envelope?.number, content } as Told);
  }

  remark(sentence: string): void {
    this.tell('message', { sentence } as Told);
  }

  crash(): void {
    this.tell('error', new Error('out of memory'));
    this.tell('exit', undefined);
  }

  private tell(event: string, value: unknown): void {
    for (const listener of this.listeners[event] ?? []) listener(value as never);
  }
}

/** Lets what was promised go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the threads of the map', () => {
  let started: TestThread[];
  /** Which ones were told to read the database anew. */
  let anew: boolean[];
  let said: string[];
  let threads: Threads;
  beforeEach(() => {
    started = [];
    anew = [];
    said = [];
    threads = new Threads((isAnew) => {
      const thread = new TestThread();
      anew.push(isAnew);
      started.push(thread);
      return thread;
    }, (sentence) => said.push(sentence)); // prettier-ignore
  });
  const thread = (number: number) => started[number] as TestThread;

  it('ask again of a new thread what one that crashed left unanswered, and say so', async () => {
    const answer = threads.ask(YEARS);
    thread(0).crash();
    await turn();
    expect(said).toEqual([expect.stringContaining('started again')]);
    expect(threads.isAlive).toBe(false);
    thread(1).answer('years', 'years of the second');
    thread(1).answer('follow', state('1'));
    expect(await answer).toBe('years of the second');
    expect(threads.isAlive).toBe(true);
  });

  it('take up what was kept, but not where that may be why one crashed, nor to take the place of one that is worn', async () => {
    thread(0).crash();
    await turn();
    expect(anew).toEqual([false, true]);
    void threads.follow();
    thread(1).answer('follow', state('1'));
    thread(1).answer('follow', state('1', { isWorn: true }));
    await turn();
    expect(anew).toEqual([false, true, true]);
    thread(1).crash();
    await turn();
    expect(anew).toEqual([false, true, true, false]);
  });

  it('hand on what a thread has to say, and take it for no answer', async () => {
    const answer = threads.ask(YEARS);
    thread(0).remark('The kept map index is not used.');
    expect(said).toEqual(['The kept map index is not used.']);
    thread(0).answer('years', 'years');
    expect(await answer).toBe('years');
  });

  it('do not ask a third time what two threads crashed on', async () => {
    const answer = threads.ask(YEARS);
    const refused = expect(answer).rejects.toThrow('out of memory');
    thread(0).crash();
    await turn();
    thread(1).answer('follow', state('1'));
    thread(1).crash();
    await refused;
  });

  it('let a worn atlas answer until the new one has been read, then change at once', async () => {
    const first = threads.follow();
    thread(0).answer('follow', state('1', { isWorn: true }));
    expect((await first).version).toBe('1');
    expect(started).toHaveLength(2);
    void threads.ask(YEARS);
    expect(thread(0).asked).toHaveLength(1);
    thread(1).answer('follow', state('2'));
    await turn();
    const second = threads.follow();
    thread(1).answer('follow', state('3'));
    expect((await second).version).toBe('3');
    // The old one ends once it has answered what it was asked.
    expect(thread(0).isEnded).toBe(false);
    thread(0).answer('years', null);
    expect(thread(0).isEnded).toBe(true);
    void threads.ask(YEARS);
    expect(thread(1).asked).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('wait for the new atlas when the old one is behind', async () => {
    const state2 = threads.follow();
    thread(0).answer('follow', state('1', { isWorn: true, isBehind: true }));
    await turn();
    thread(1).answer('follow', state('2'));
    await turn();
    thread(1).answer('follow', state('2'));
    expect((await state2).version).toBe('2');
  });

  it('go on with the old atlas when the new one cannot be read, and try again the next time', async () => {
    const first = threads.follow();
    thread(0).answer('follow', state('1', { isWorn: true }));
    await first;
    thread(1).crash();
    await turn();
    expect(said).toEqual([expect.stringContaining('the present one goes on')]);
    const second = threads.follow();
    thread(0).answer('follow', state('1', { isWorn: true }));
    await second;
    expect(started).toHaveLength(3);
  });

  it('start nothing any more once closed', async () => {
    const answer = threads.ask(YEARS);
    const refused = expect(answer).rejects.toThrow();
    await threads.close();
    await refused;
    expect(started).toHaveLength(1);
    expect(threads.isAlive).toBe(false);
  });
});
