import { useEffect, useState, type KeyboardEvent } from 'react';
import { useWords } from '../shell/words.js';
import { LIST_FORM } from './list-form.js';
import styles from './period-fields.module.css';
import type { ListChoices } from './use-list-address.js';

const YEAR = /^\d{4}$/;

/** The years between which an entry was alive. A year counts once it has its four digits. */
export function PeriodFields({ address }: { readonly address: ListChoices }) {
  const { say } = useWords();
  return (
    <div className={styles.period}>
      <YearField name="since" label={say('lists.period-from')} address={address} />
      <YearField name="until" label={say('lists.period-to')} address={address} />
    </div>
  );
}

function YearField({ name, label, address }: { name: 'since' | 'until'; label: string; address: ListChoices }) {
  const inAddress = address.params.get(name) ?? '';
  const [typed, setTyped] = useState(inAddress);
  useEffect(() => setTyped(inAddress), [inAddress]);
  const settle = (value: string) => {
    if (value !== inAddress && (value === '' || YEAR.test(value))) address.set(name, value);
  };
  const settleOnEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    settle(typed);
  };
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        form={LIST_FORM}
        name={name}
        inputMode="numeric"
        pattern="\d{4}"
        maxLength={4}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          if (YEAR.test(event.currentTarget.value)) settle(event.currentTarget.value);
        }}
        onBlur={() => settle(typed)}
        onKeyDown={settleOnEnter}
      />
    </label>
  );
}
