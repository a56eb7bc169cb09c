import { Tally } from './tally.js';

describe('what is counted together', () => {
  it('gives each slice once, and each change once, whoever asks', () => {
    const tally = new Tally();
    const other = new Tally(tally.memory);
    expect([tally.takeSlice(), other.takeSlice(), tally.takeSlice()]).toEqual([0, 1, 2]);
    expect([tally.giveChanges(5), other.giveChanges(2), tally.giveChanges(1)]).toEqual([0n, 5n, 7n]);
    expect(other.changes).toBe(8n);
    tally.addReplaced(3);
    other.addReplaced(4);
    expect(tally.replaced).toBe(7n);
  });
});
