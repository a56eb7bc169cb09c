import { randomUUID } from 'node:crypto';
import { UuidNumbers } from './uuid-numbers.js';

/** As a register makes them: of one millisecond, in a row. */
const inARow = (count: number) => Array.from({ length: count }, (_, index) => `01a21441-9e4c-7005-9a66-${index.toString(16).padStart(12, '0')}`);
/** With the same last bits, as two registers might. */
const alikeAtTheEnd = (count: number) => Array.from({ length: count }, (_, index) => `${index.toString(16).padStart(8, '0')}-9e4c-7005-9a66-0242ac120002`);
const anyhow = (count: number) => Array.from({ length: count }, () => randomUUID() as string);

describe('numbers of UUIDs', () => {
  it.each([
    ['in a row', inARow(5_000)],
    ['alike at the end', alikeAtTheEnd(5_000)],
    ['anyhow', anyhow(5_000)],
  ])('are given in order of arrival, once to each: %s', (_, ids) => {
    const numbers = new UuidNumbers();
    expect(ids.map((id) => numbers.number(id))).toEqual(ids.map((_, index) => index));
    expect(ids.map((id) => numbers.number(id))).toEqual(ids.map((_, index) => index));
    expect(ids.map((id) => numbers.find(id))).toEqual(ids.map((_, index) => index));
    expect(numbers.count).toBe(ids.length);
  });

  it('are the same for capital letters', () => {
    const numbers = new UuidNumbers();
    numbers.number('01a21441-9e4c-7005-9a66-0242ac12abcd');
    expect(numbers.find('01A21441-9E4C-7005-9A66-0242AC12ABCD')).toBe(0);
  });

  it('are not given by looking', () => {
    const numbers = new UuidNumbers();
    expect(numbers.find('01a21441-9e4c-7005-9a66-0242ac12abcd')).toBeUndefined();
    expect(numbers.count).toBe(0);
  });
});
