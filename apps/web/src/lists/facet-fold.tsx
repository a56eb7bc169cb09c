import { useState, type ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import styles from './facet-group.module.css';
import { QuietDetails } from './quiet-details.js';

interface FacetFoldProps {
  readonly title: string;
  /** How many of its values are chosen. */
  readonly chosen: number;
  readonly opensAtFirst: boolean;
  /** Whether it holds so much that it is not drawn again while it is closed. */
  readonly isLong?: boolean;
  readonly children: ReactNode;
}

/** A group of filters that folds, open when one of them is in force. */
export function FacetFold({ title, chosen, opensAtFirst, isLong = false, children }: FacetFoldProps) {
  const { say } = useWords();
  // Said once: from then on the fold is the browser's, and one that is opened while the scripts arrive stays open.
  const [isOpenAtFirst] = useState(opensAtFirst || chosen > 0);
  return (
    <QuietDetails
      isQuiet={isLong}
      className={styles.group}
      open={isOpenAtFirst}
      summary={
        <summary className={styles.summary}>
          <span className={styles.name}>{title}</span>
          {chosen > 0 ? <span className={styles.chosen}>{say('lists.facet-chosen', { count: chosen })}</span> : null}
        </summary>
      }
    >
      <fieldset className={styles.values}>
        <legend className={styles.legend}>{title}</legend>
        {children}
      </fieldset>
    </QuietDetails>
  );
}
