import { fireEvent, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { useFocusKept } from './use-focus-kept.js';

function Part() {
  const room = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [pins, setPins] = useState(['Dakar', 'Bamako']);
  useFocusKept(room, title);
  return (
    <section ref={room}>
      <h1 ref={title} tabIndex={-1}>
        Carte
      </h1>
      {pins.map((pin) => (
        <button key={pin} type="button" onClick={() => setPins(pins.filter((one) => one !== pin))}>
          {pin}
        </button>
      ))}
    </section>
  );
}

it('gives the focus to the title when what had it is gone, and lets it be where it is otherwise', () => {
  render(<Part />);
  const [dakar, bamako] = screen.getAllByRole('button');
  bamako?.focus();
  fireEvent.click(dakar as HTMLElement);
  expect(document.activeElement).toBe(bamako);
  fireEvent.click(bamako as HTMLElement);
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});
