import type { EntryFilter } from '@portulan/contract';
import { useId } from 'react';
import { useWords } from '../shell/words.js';
import { LIST_FORM } from './list-form.js';
import type { ListChoices } from './use-list-address.js';
import styles from './where-switch.module.css';

const SENSES: readonly EntryFilter['where'][] = ['any', 'seat', 'action', 'partner'];

/** Which sense of place the filters by place mean; without it everything would land on head offices. */
export function WhereSwitch({ address }: { readonly address: ListChoices }) {
  const { say } = useWords();
  const help = useId();
  const chosen = address.params.get('where') ?? 'any';
  return (
    <fieldset className={styles.switch} aria-describedby={help}>
      <legend className={styles.legend}>{say('lists.where')}</legend>
      <div className={styles.senses}>
        {SENSES.map((sense) => (
          <label key={sense} className={styles.sense}>
            <input
              type="radio"
              form={LIST_FORM}
              name="where"
              value={sense}
              checked={sense === chosen}
              onChange={() => address.set('where', sense)}
            />
            <span className={styles.word}>{say(`lists.where.${sense}`)}</span>
          </label>
        ))}
      </div>
      <p id={help} className={styles.help}>
        {say('lists.where-help')}
      </p>
    </fieldset>
  );
}
