import { apiPaths } from '@portulan/contract';
import { ENTRY_ROOMS, WORK_LISTS } from '@portulan/domain';
import { Button, Field, inputClass, VisuallyHidden } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import sheet from './sheets.module.css';

/** Lists of entries that a network keeps; of the others nothing can be brought back. */
const OWN_LISTS = WORK_LISTS.filter((list) => list !== 'without-keeper' && list !== 'to-clear' && list !== 'all');

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The entries of a network to take away and edit: all of them, those of a list of work, or those that filters find. */
export function SheetTake({ network, lists }: { network: string; lists: FieldLists }) {
  const { say, lang } = useWords();
  const choice = (name: string, label: string, every: string, options: readonly Choice[]) => (
    <label className={sheet.field}>
      <span>{label}</span>
      <select name={name} className={inputClass} defaultValue="">
        <option value="">{every}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const coded = (list: readonly { readonly code: string; readonly label: string }[]) => list.map(({ code, label }) => ({ value: code, text: label }));
  return (
    <form method="get" action={apiPaths.sheetToEdit(network, 'actors', 'xlsx')} className={styles.save}>
      <input type="hidden" name="lang" value={lang} />
      <div className={styles.pair}>
        {choice('list', say('sheets.take-list'), say('sheets.every'), OWN_LISTS.map((list) => ({ value: list, text: say(`curation.list.${list}`) })))}
        {choice('theme', say('curation.field.themes'), say('sheets.take-any'), coded(lists.themes))}
        {choice('country', say('curation.field.country'), say('sheets.take-any'), coded(lists.countries))}
        <Field label={say('sheets.take-words')} name="q" maxLength={200} />
      </div>
      <p className={styles.note}>{say('sheets.take-filter')}</p>
      <ul role="list" className={styles.lines}>
        {ENTRY_ROOMS.map((room) => (
          <li key={room} className={sheet.take}>
            <span className={sheet.taken}>{say(`sheets.room.${room}`)}</span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button key={format} type="submit" size="small" formAction={apiPaths.sheetToEdit(network, room, format)}>
                <VisuallyHidden>{say(`sheets.room.${room}`)}</VisuallyHidden> {format.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </form>
  );
}
