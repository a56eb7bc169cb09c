import { followWork } from './follow-work.js';

function open(round: () => Promise<void>) {
  let notice = () => undefined as void;
  const failures: unknown[] = [];
  const unlisten = jest.fn(async () => undefined);
  const register = {
    listen: async (_channel: string, onNotice: (payload: string) => void) => {
      notice = () => onNotice('');
      return unlisten;
    },
  };
  const stop = followWork(register, { channel: 'work', lookAgainMs: 60_000, round, onFailure: (failure) => failures.push(failure) });
  return { stop: async () => (await stop)(), started: stop, notify: () => notice(), failures, unlisten };
}

/** A round that ends when it is told. */
function heldRounds() {
  const ends: (() => void)[] = [];
  const round = jest.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  const endRound = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { round, endRound };
}

it('does what there is at once, one round at a time, and another for all notices during one', async () => {
  const { round, endRound } = heldRounds();
  const follower = open(round);
  await follower.started;
  expect(round).toHaveBeenCalledTimes(1);
  follower.notify();
  follower.notify();
  expect(round).toHaveBeenCalledTimes(1);
  await endRound();
  expect(round).toHaveBeenCalledTimes(2);
  await endRound();
  expect(round).toHaveBeenCalledTimes(2);
  await follower.stop();
});

it('tells a failure and goes on at the next notice', async () => {
  const round = jest.fn(async () => undefined as void).mockRejectedValueOnce(new Error('away'));
  const follower = open(round);
  await follower.started;
  await new Promise(setImmediate);
  expect(follower.failures).toHaveLength(1);
  follower.notify();
  await follower.stop();
  expect(round).toHaveBeenCalledTimes(2);
});

it('waits for the round in hand when it stops, begins no other and tells no failure of it', async () => {
  const { round, endRound } = heldRounds();
  const follower = open(async () => {
    await round();
    throw new Error('cut short');
  });
  await follower.started;
  follower.notify();
  let hasStopped = false;
  const stopping = follower.stop().then(() => (hasStopped = true));
  await new Promise(setImmediate);
  expect(hasStopped).toBe(false);
  await endRound();
  await stopping;
  expect(round).toHaveBeenCalledTimes(1);
  expect([follower.failures, follower.unlisten.mock.calls.length]).toEqual([[], 1]);
});
