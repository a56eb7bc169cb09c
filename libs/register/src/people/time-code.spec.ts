import { findTimeStep, timeCode, timeStepOf, writeTimeSecret } from './time-code.js';

const SECRET = Buffer.from('12345678901234567890');

describe('codes of time', () => {
  // RFC 6238, appendix B (SHA-1), the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i the code is %s', (second, code) => {
    expect(timeCode(SECRET, timeStepOf(new Date(second * 1000)))).toBe(code);
  });

  it('are good half a minute early or late, no more', () => {
    const isGood = (second: number) => findTimeStep(SECRET, '050471', { at: new Date(second * 1000), usedStep: null }) !== null;
    expect([1111111111 - 62, 1111111111 - 30, 1111111111, 1111111111 + 30, 1111111111 + 62].map(isGood)).toEqual([false, true, true, true, false]);
  });

  it('are good once', () => {
    const at = new Date(1111111111 * 1000);
    const step = findTimeStep(SECRET, '050471', { at, usedStep: null });
    expect(step).toBe(37037037);
    expect(findTimeStep(SECRET, '050471', { at, usedStep: step })).toBeNull();
  });

  it.each(['', '05047', '0504711', 'abcdef', '050 471'])('“%s” is no code', (code) => {
    expect(findTimeStep(SECRET, code, { at: new Date(1111111111 * 1000), usedStep: null })).toBeNull();
  });

  // RFC 4648, section 10.
  it.each([
    ['f', 'MY'],
    ['foo', 'MZXW6'],
    ['foobar', 'MZXW6YTBOI'],
  ])('write “%s” as %s', (text, written) => expect(writeTimeSecret(Buffer.from(text))).toBe(written));
});
