import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './combobox.module.css';

/** One line of the list under the box. */
export interface ComboboxOption {
  id: string;
  label: ReactNode;
  /** What tells it apart from its homonyms. */
  detail?: ReactNode;
}

export interface ComboboxGroup<Option extends ComboboxOption> {
  id: string;
  heading: string;
  options: readonly Option[];
}

export interface SearchComboboxProps<Option extends ComboboxOption> {
  /** What the box is for; read out, and shown only if `placeholder` is left out. */
  label: string;
  placeholder?: string;
  /** What the button beside the box does; without it there is no button, and the box only chooses. */
  submitLabel?: string;
  /** Name of the parameter that the form around the box sends. */
  name?: string;
  value: string;
  onType: (text: string) => void;
  groups: readonly ComboboxGroup<Option>[];
  onChoose: (option: Option) => void;
  /** Said politely when the list changes: how many, or that there is nothing. */
  announcement: string;
  /** Shown under the last option. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  maxLength?: number;
  /** Enter takes the first line when none is marked, instead of sending a form. */
  takesFirst?: boolean;
}

/**
 * A search box with suggestions in groups, after the ARIA combobox pattern: the keyboard stays in the box, the arrows walk the list,
 * Enter follows the marked line or else submits the form around, Escape folds the list and then empties the box. Put it inside a
 * GET form: without script it is a plain search box.
 */
export function SearchCombobox<Option extends ComboboxOption>(props: SearchComboboxProps<Option>) {
  const { label, placeholder, submitLabel, name, value, onType, groups, onChoose, announcement, footer, size = 'medium', maxLength, takesFirst = false } = props;
  const baseId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const options = groups.flatMap((group) => group.options);
  const isShown = isOpen && options.length > 0;
  const marked = isShown ? options.findIndex((option) => option.id === active) : -1;
  const optionId = (option: ComboboxOption) => `${baseId}-${option.id}`;

  function fold() {
    setOpen(false);
    setActive(undefined);
  }

  function choose(option: Option) {
    fold();
    onChoose(option);
  }

  function mark(index: number) {
    const option = options[(index + options.length) % options.length];
    if (option === undefined) return;
    setActive(option.id);
    list.current?.querySelector(`[id="${CSS.escape(optionId(option))}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  function readKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.key === 'ArrowUp') {
      event.preventDefault();
      fold();
    } else if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!isShown) setOpen(true);
      mark(marked === -1 && step === -1 ? options.length - 1 : marked + step);
    } else if (event.key === 'Enter') {
      const option = options[marked] ?? (takesFirst ? options[0] : undefined);
      if (takesFirst) event.preventDefault();
      if (option === undefined) fold();
      else {
        event.preventDefault();
        choose(option);
      }
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      fold();
    } else if (event.key === 'Escape') onType('');
  }

  return (
    <div
      className={`${styles.box} ${size === 'medium' ? '' : styles[size]}`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) fold();
      }}
    >
      <div className={styles.bar}>
        <label htmlFor={`${baseId}-box`}>
          <VisuallyHidden>{label}</VisuallyHidden>
        </label>
        <input
          id={`${baseId}-box`}
          className={styles.input}
          type="search"
          name={name}
          value={value}
          maxLength={maxLength}
          placeholder={placeholder ?? label}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${baseId}-list`}
          aria-autocomplete="list"
          aria-activedescendant={marked === -1 ? undefined : optionId(options[marked] as Option)}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => {
            setOpen(true);
            setActive(undefined);
            onType(event.target.value);
          }}
          onClick={() => setOpen(true)}
          // An empty box that has something to offer (what was looked for before) offers it at once.
          onFocus={() => value === '' && setOpen(true)}
          onKeyDown={readKey}
        />
        {submitLabel === undefined ? null : (
          <button type="submit" className={styles.submit}>
            <Icon name="search" size={size === 'large' ? 26 : 20} />
            <VisuallyHidden>{submitLabel}</VisuallyHidden>
          </button>
        )}
      </div>
      {/* Keeping the pointer's press from taking the focus lets the list live until the click. */}
      <div className={styles.popup} hidden={!isShown} onPointerDown={(event) => event.preventDefault()}>
        <div ref={list} role="listbox" id={`${baseId}-list`} aria-label={label} className={styles.list}>
          {groups.map((group) => (
            <div key={group.id} role="group" aria-labelledby={`${baseId}-${group.id}-heading`} className={styles.group}>
              <span id={`${baseId}-${group.id}-heading`} className={styles.heading} role="presentation">
                {group.heading}
              </span>
              {group.options.map((option) => (
                <div
                  key={option.id}
                  id={optionId(option)}
                  role="option"
                  aria-selected={option.id === active}
                  className={styles.option}
                  onPointerMove={() => setActive(option.id)}
                  onClick={() => choose(option)}
                >
                  <span>{option.label}</span>
                  {option.detail !== undefined && option.detail !== null && <span className={styles.detail}>{option.detail}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        {footer !== undefined && <div className={styles.note}>{footer}</div>}
      </div>
      <VisuallyHidden>
        <span role="status">{isOpen ? announcement : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
