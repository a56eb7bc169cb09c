import type { ListQuery } from '@portulan/contract';
import { memo } from 'react';
import { useWords } from '../shell/words.js';
import { LIST_FORM } from './list-form.js';
import styles from './sort-choice.module.css';
import type { ListAddress } from './use-list-address.js';

type Sort = NonNullable<ListQuery['sort']>;

/** The order of a list. Relevance means nothing without words. */
export const SortChoice = memo(function SortChoice({ address }: { readonly address: ListAddress }) {
  const { say } = useWords();
  const hasWords = (address.params.get('q') ?? '').trim() !== '';
  const sorts: readonly Sort[] = hasWords ? ['relevance', 'name', '-updated'] : ['name', '-updated'];
  const asked = address.params.get('sort') as Sort | null;
  const natural = sorts[0] ?? 'name';
  const chosen = asked !== null && sorts.includes(asked) ? asked : natural;
  return (
    <div className={styles.choice}>
      <label htmlFor="ordre" className={styles.label}>
        {say('lists.sort')}
      </label>
      <select
        id="ordre"
        form={LIST_FORM}
        name="sort"
        className={styles.select}
        value={chosen}
        onChange={({ currentTarget: { value } }) => address.set('sort', value === natural ? '' : value)}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {say(`lists.sort.${sort}`)}
          </option>
        ))}
      </select>
      <noscript>
        <button type="submit" form={LIST_FORM} className={styles.button}>
          {say('lists.sort-apply')}
        </button>
      </noscript>
    </div>
  );
});
