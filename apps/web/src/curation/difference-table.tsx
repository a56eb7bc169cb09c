import type { DifferenceAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { sayValue } from './say-value.js';

/**
 * What differs, field by field: what went is struck out, what came is set beside it.
 *
 * @param isFirst true when there was nothing before
 */
export function DifferenceTable({ fields, lists, isFirst = false }: { fields: DifferenceAnswer['fields']; lists: FieldLists; isFirst?: boolean }) {
  const { say } = useWords();
  if (fields.length === 0) return <p>{say('curation.no-difference')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('curation.column.field')}</th>
          {!isFirst && <th scope="col">{say('curation.column.before')}</th>}
          <th scope="col">{say('curation.column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((difference) => {
          const [before, after] = difference.sort === 'value' ? [[difference.before], [difference.after]] : [difference.removed, difference.added];
          const isMoved = difference.sort === 'list' && before.length + after.length === 0;
          return (
            <tr key={difference.field}>
              <th scope="row">{say(`curation.field.${difference.field}`)}</th>
              {!isFirst && <td>
                {before.map((value, index) => (
                  <del key={index}>{sayValue(difference.field, value, say, lists)}</del>
                ))}
              </td>}
              <td>
                {isMoved && say('curation.reordered')}
                {after.map((value, index) => (
                  <ins key={index}>{sayValue(difference.field, value, say, lists)}</ins>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
