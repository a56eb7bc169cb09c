import { VisuallyHidden } from '@portulan/ui';
import type { KeyboardEvent } from 'react';
import { useWords } from '../shell/words.js';
import styles from './facet-group.module.css';

interface FacetSearchProps {
  /** What the facet is called. */
  readonly facet: string;
  readonly typed: string;
  /** How many values are left. */
  readonly found: number;
  readonly onType: (typed: string) => void;
}

/**
 * The box that narrows the values of a long facet. Without a script they are all there, and the style sheet hides the box;
 * it stands in the server's page all the same, or everything below would move when the scripts arrive.
 */
export function FacetSearch({ facet, typed, found, onType }: FacetSearchProps) {
  const { say } = useWords();
  const isSearching = typed.trim() !== '';
  return (
    <>
      <input
        type="search"
        className={styles.search}
        value={typed}
        placeholder={say('lists.facet-search-short')}
        aria-label={say('lists.facet-search', { facet })}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => readKey(event, onType)}
      />
      {isSearching && found === 0 ? <p className={styles.none}>{say('lists.facet-none')}</p> : null}
      <VisuallyHidden>
        <span role="status">{isSearching ? say('lists.facet-found', { count: found }) : ''}</span>
      </VisuallyHidden>
    </>
  );
}

/** Enter in this box looks for nothing else: it must not send the list's form. Escape empties it. */
function readKey(event: KeyboardEvent, onType: (typed: string) => void) {
  if (event.key === 'Enter') event.preventDefault();
  if (event.key === 'Escape') onType('');
}
