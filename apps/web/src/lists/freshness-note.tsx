import { Tag } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './freshness-note.module.css';
import { formatPartialDate } from './partial-date.js';

interface Freshness {
  readonly checkedOn: string | null;
  readonly staleOn: string;
}

/** Whether nobody has checked an entry for longer than its network allows. */
export const isStale = ({ staleOn }: Pick<Freshness, 'staleOn'>, now = new Date()): boolean => staleOn <= now.toISOString().slice(0, 10);

/** When somebody last checked an entry, and that it is to be checked again; nothing of one that is new and was never checked. */
export function FreshnessNote({ entry }: { readonly entry: Freshness }) {
  const { say, lang } = useWords();
  const { checkedOn } = entry;
  const isOld = isStale(entry);
  if (checkedOn === null && !isOld) return null;
  return (
    <p className={styles.note}>
      {isOld ? <Tag boxed>{say('lists.stale')}</Tag> : null}
      {checkedOn === null ? null : <span>{say('lists.checked-on', { day: formatPartialDate(checkedOn, lang) })}</span>}
    </p>
  );
}
