import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';

/** A box that no person sees, and that programs fill in. */
export function TrapBox() {
  const { say } = useWords();
  return (
    <div className={styles.trap} aria-hidden="true">
      <label>
        {say('contribute.trap')}
        <input name="company_fax" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
