import { renderHook } from '@testing-library/react';
import { useHeldWhile } from './use-held-while.js';

it('holds a value while something goes on, then tells the newest', () => {
  const { result, rerender } = renderHook(({ isHeld, value }) => useHeldWhile(isHeld, value), { initialProps: { isHeld: false, value: 'first' } });
  const told = [result.current];
  for (const given of [{ isHeld: true, value: 'second' }, { isHeld: true, value: 'third' }, { isHeld: false, value: 'third' }]) {
    rerender(given);
    told.push(result.current);
  }
  expect(told).toEqual(['first', 'first', 'first', 'third']);
});
