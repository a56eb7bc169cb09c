import type { EntryState } from '@portulan/domain';
import { inputClass } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

interface StateChoiceProps {
  readonly states: readonly EntryState[];
  /** What is chosen. */
  readonly state: EntryState;
  /** What it is today. */
  readonly seen: EntryState;
}

/** Where the entry may go from here in its life; the reason beside it tells why. */
export function StateChoice({ states, state, seen }: StateChoiceProps) {
  const { say } = useWords();
  return (
    <div className={styles.box}>
      <label htmlFor="state">{say('curation.field.state')}</label>
      <span id="state-help" className={styles.hint}>
        {say('forms.help.state')}
      </span>
      <input type="hidden" name="state-seen" value={seen} />
      <select id="state" name="state" defaultValue={state} className={inputClass} aria-describedby="state-help">
        {states.map((one) => (
          <option key={one} value={one}>
            {say(`curation.state.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
