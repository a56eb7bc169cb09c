import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { SearchCombobox, type ComboboxGroup, type ComboboxOption } from './search-combobox.js';

const GROUPS: readonly ComboboxGroup<ComboboxOption>[] = [
  { id: 'towns', heading: 'Towns', options: [{ id: 't1', label: 'Marseille', detail: 'France' }, { id: 't2', label: 'Dakar' }] },
  { id: 'rivers', heading: 'Rivers', options: [{ id: 'r1', label: 'Niger' }] },
];

function setUp(groups = GROUPS) {
  const chosen: string[] = [];
  const submitted: string[] = [];
  function Page() {
    const [value, setValue] = useState('');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submitted.push(value);
        }}
      >
        <SearchCombobox
          name="q"
          label="Find"
          submitLabel="Go"
          value={value}
          onType={setValue}
          groups={value === '' ? [] : groups}
          onChoose={(option) => chosen.push(option.id)}
          announcement={`${groups.length} groups`}
        />
        <button type="button">Elsewhere</button>
      </form>
    );
  }
  render(<Page />);
  const box = screen.getByRole('combobox', { name: 'Find' });
  const type = (text: string) => fireEvent.change(box, { target: { value: text } });
  const press = (key: string) => fireEvent.keyDown(box, { key });
  const marked = () => {
    const id = box.getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id)?.textContent;
  };
  return { box, type, press, marked, chosen, submitted };
}

describe('SearchCombobox', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = jest.fn();
    globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
  });

  it('says that its list is folded, then open when there is something to choose', () => {
    const { box, type } = setUp();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    type('m');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(within(screen.getByRole('group', { name: 'Towns' })).getAllByRole('option')).toHaveLength(2);
  });

  it('walks through every group with the arrows and comes round', () => {
    const { type, press, marked } = setUp();
    type('m');
    const walked = [1, 2, 3, 4].map(() => {
      press('ArrowDown');
      return marked();
    });
    expect(walked).toEqual(['MarseilleFrance', 'Dakar', 'Niger', 'MarseilleFrance']);
    press('ArrowUp');
    expect(marked()).toBe('Niger');
  });

  it('starts from the end when going up', () => {
    const { type, press, marked } = setUp();
    type('m');
    press('ArrowUp');
    expect(marked()).toBe('Niger');
  });

  it('follows the marked line on Enter instead of submitting', () => {
    const { box, type, press, chosen } = setUp();
    type('m');
    press('ArrowDown');
    press('ArrowDown');
    const wasLeftToForm = press('Enter');
    expect(wasLeftToForm).toBe(false);
    expect(chosen).toEqual(['t2']);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('leaves Enter to the form when no line is marked', () => {
    const { type, press, chosen } = setUp();
    type('m');
    expect(press('Enter')).toBe(true);
    expect(chosen).toEqual([]);
  });

  it('leaves Enter to an input method that is still composing', () => {
    const { box, type, press, chosen } = setUp();
    type('m');
    press('ArrowDown');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(chosen).toEqual([]);
  });

  it('folds on Escape, and empties on the next', () => {
    const { box, type, press } = setUp();
    type('m');
    press('Escape');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    expect(box).toHaveProperty('value', 'm');
    press('Escape');
    expect(box).toHaveProperty('value', '');
  });

  it('follows a line that is clicked', () => {
    const { type, chosen } = setUp();
    type('m');
    fireEvent.click(screen.getByRole('option', { name: 'Niger' }));
    expect(chosen).toEqual(['r1']);
  });

  it('folds when the focus leaves', () => {
    const { box, type } = setUp();
    type('m');
    fireEvent.blur(box, { relatedTarget: screen.getByText('Elsewhere') });
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('forgets the marked line as soon as the words change', () => {
    const { type, press, marked } = setUp();
    type('m');
    press('ArrowDown');
    type('ma');
    expect(marked()).toBeNull();
  });

  it('announces what it found, and nothing while folded', () => {
    const { type, press } = setUp();
    expect(screen.getByRole('status').textContent).toBe('');
    type('m');
    expect(screen.getByRole('status').textContent).toBe('2 groups');
    press('Escape');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('opens and folds with Alt and an arrow, marking nothing', () => {
    const { box, type, press, marked } = setUp();
    type('m');
    fireEvent.keyDown(box, { key: 'ArrowUp', altKey: true });
    expect(box.getAttribute('aria-expanded')).toBe('false');
    fireEvent.keyDown(box, { key: 'ArrowDown', altKey: true });
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(marked()).toBeNull();
    press('ArrowDown');
    expect(marked()).toBe('MarseilleFrance');
  });

  describe('that only chooses', () => {
    const setUpChooser = () => {
      const chosen: string[] = [];
      render(
        <SearchCombobox label="Where" value="" onType={() => undefined} groups={GROUPS} onChoose={({ id }) => chosen.push(id)} announcement="" takesFirst />,
      );
      const box = screen.getByRole('combobox', { name: 'Where' });
      return { box, chosen };
    };

    it('has no button, and opens at once when it is empty and has something to offer', () => {
      const { box } = setUpChooser();
      expect(screen.queryByRole('button')).toBeNull();
      fireEvent.focus(box);
      expect(box.getAttribute('aria-expanded')).toBe('true');
    });

    it('takes the first line on Enter, or the one that is marked', () => {
      const { box, chosen } = setUpChooser();
      fireEvent.keyDown(box, { key: 'Enter' });
      fireEvent.focus(box);
      fireEvent.keyDown(box, { key: 'ArrowUp' });
      fireEvent.keyDown(box, { key: 'Enter' });
      expect(chosen).toEqual(['t1', 'r1']);
    });
  });

  it('stays folded when there is nothing to choose', () => {
    const { box, type } = setUp([]);
    type('m');
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });
});
