import type { DifferenceAnswer } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { sayValue } from './say-value.js';
import { linkOfValue } from './value-link.js';

interface DifferenceTableProps {
  readonly difference: Pick<DifferenceAnswer, 'fields'> & Partial<Pick<DifferenceAnswer, 'names'>>;
  /** Whose lists themes and goals lead to; to none without it. */
  readonly room?: EntryRoom;
  readonly lists: FieldLists;
  /** True when there was nothing before. */
  readonly isFirst?: boolean;
}

/** What differs, field by field: what went is struck out, what came is set beside it, each named and leading to its page. */
export function DifferenceTable({ difference: { fields, names = {} }, room, lists, isFirst = false }: DifferenceTableProps) {
  const words = useWords();
  const { say } = words;
  if (fields.length === 0) return <p>{say('curation.no-difference')}</p>;
  const shown = (field: string, value: unknown) => (
    <Linked to={linkOfValue(room, field, value, names)}>{sayValue(field, value, words, lists, names)}</Linked>
  );
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
          const { field } = difference;
          const [before, after] = difference.sort === 'value' ? [[difference.before], [difference.after]] : [difference.removed, difference.added];
          const isMoved = difference.sort === 'list' && before.length + after.length === 0;
          return (
            <tr key={field}>
              <th scope="row">{say(`curation.field.${field}`)}</th>
              {!isFirst && (
                <td>
                  {before.map((value, index) => (
                    <del key={index}>{shown(field, value)}</del>
                  ))}
                </td>
              )}
              <td>
                {isMoved && say('curation.reordered')}
                {after.map((value, index) => (
                  <ins key={index}>{shown(field, value)}</ins>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A value with the way to its page, where it has one: of this site, or of a source. */
function Linked({ to, children }: { to: string | null; children: string }) {
  if (to === null) return children;
  if (to.startsWith('/')) return <SiteLink to={to}>{children}</SiteLink>;
  return (
    <a href={to} rel="noreferrer nofollow">
      {children}
    </a>
  );
}
