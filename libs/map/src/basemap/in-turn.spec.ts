import { inTurn } from './in-turn.js';

it('lets a hand that came during one long thing go before the next', async () => {
  const done: string[] = [];
  const first = inTurn(() => {
    done.push('first');
    setTimeout(() => done.push('a hand'));
  });
  const second = inTurn(() => done.push('second'));
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'a hand', 'second']);
});

it('goes on after one that failed', async () => {
  const torn = () => {
    throw new Error('torn');
  };
  const both = [inTurn(torn), inTurn(() => 'whole')];
  await expect(both[0]).rejects.toThrow('torn');
  await expect(both[1]).resolves.toBe('whole');
});
