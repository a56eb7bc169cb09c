import { Button, inputClass, VisuallyHidden } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

interface SearchRowProps {
  /** The field that what is found is for. */
  readonly field: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly label: string;
  readonly placeholder: string;
  /** What the button looks for, for those who hear it alone. */
  readonly subject: string;
  readonly notes?: string | undefined;
  readonly isInvalid?: boolean;
}

/** The box that looks for things an entry names: found as one types, or by its button without a script. */
export function SearchRow({ field, typed, onType, label, placeholder, subject, notes, isInvalid = false }: SearchRowProps) {
  const { say } = useWords();
  return (
    <div className={styles.row}>
      <input
        name={`search.${field}`}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        maxLength={80}
        autoComplete="off"
        className={`${inputClass} ${styles.wide}`}
        aria-label={label}
        placeholder={placeholder}
        aria-describedby={notes}
        aria-invalid={isInvalid || undefined}
      />
      <Button type="submit" name="intent" value="search" size="small">
        {say('curation.search')} <VisuallyHidden>{subject}</VisuallyHidden>
      </Button>
    </div>
  );
}
