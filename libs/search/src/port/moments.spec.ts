import type { Queryable } from '@portulan/register';
import { Moments } from './moments.js';

/** A room whose looks end when they are told to, each with the change of that moment. */
function openRoom() {
  const room = { change: 1, looks: [] as (() => void)[] };
  const register = {
    prepared: () => new Promise((resolve) => room.looks.push(() => resolve([{ epoch: '1', change: String(room.change) }]))),
  } as unknown as Queryable;
  const moments = new Moments(register);
  const asked: string[] = [];
  const ask = () =>
    moments.answer(async (moment) => {
      const { change } = await moment.state('actors');
      asked.push(change);
      return change;
    });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  /** Asks, and ends the look at once. */
  const askAndLook = async () => {
    const answer = ask();
    await turn();
    room.looks.pop()?.();
    return answer;
  };
  return { room, asked, ask, askAndLook, turn };
}

describe('an answer at a moment', () => {
  it('is made while it is looked whether something has changed, and given once it is known', async () => {
    const { room, asked, ask, askAndLook, turn } = openRoom();
    await askAndLook();
    await askAndLook();
    let isGiven = false;
    const answer = ask().finally(() => (isGiven = true));
    await turn();
    expect(asked).toEqual(['1', '1', '1']);
    expect(isGiven).toBe(false);
    room.looks.pop()?.();
    expect(await answer).toBe('1');
    expect(asked).toHaveLength(3);
  });

  it('is made again where something has changed', async () => {
    const { room, asked, askAndLook } = openRoom();
    await askAndLook();
    await askAndLook();
    room.change = 2;
    expect(await askAndLook()).toBe('2');
    expect(asked).toEqual(['1', '1', '1', '2']);
  });

  it('waits for the look while each finds something else', async () => {
    const { room, asked, askAndLook } = openRoom();
    for (room.change = 1; room.change <= 4; room.change++) expect(await askAndLook()).toBe(String(room.change));
    expect(asked).toEqual(['1', '2', '3', '4']);
  });

  it('fails when nobody can look, though it could be made', async () => {
    const looked = { epoch: '1', change: '1' };
    let isAway = false;
    const moments = new Moments({ prepared: () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve([looked])) } as unknown as Queryable);
    const ask = () => moments.answer(async (moment) => (await moment.state('actors')).change);
    await ask();
    await ask();
    isAway = true;
    await expect(ask()).rejects.toThrow('away');
  });
});
