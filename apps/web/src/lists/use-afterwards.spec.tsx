import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useAfterwards } from './use-afterwards.js';

it('tells a value when what else hangs on it has been drawn', async () => {
  const drawn: string[] = [];
  let answer!: (text: string) => void;
  function Page() {
    const [value, setValue] = useState('first');
    answer = setValue;
    const later = useAfterwards(value);
    drawn.push(`${value}, ${later}`);
    return <p>{`${value}, ${later}`}</p>;
  }
  render(<Page />);
  act(() => answer('second'));
  await screen.findByText('second, second');
  expect([...new Set(drawn)]).toEqual(['first, first', 'second, first', 'second, second']);
});
