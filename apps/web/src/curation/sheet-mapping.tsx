import type { SheetAnswer } from '@portulan/contract';
import { Button, Check, inputClass } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import sheetStyles from './sheets.module.css';
import { useSheetWords } from './use-sheet-words.js';

const LEFT_OUT = '-';

/** What the form of the columns and words says. */
export function readMapping(form: FormData): { fields: string[]; meanings: Record<string, Record<string, string>>; publishes: boolean } {
  const meanings: Record<string, Record<string, string>> = {};
  const [fields, words, means] = ['word-field', 'word', 'meaning'].map((name) => form.getAll(name).map(String)) as [string[], string[], string[]];
  fields.forEach((field, index) => {
    const meaning = means[index] ?? '';
    if (meaning !== '') (meanings[field] ??= {})[(words[index] ?? '').slice(0, 300)] = meaning === LEFT_OUT ? '' : meaning;
  });
  return { fields: form.getAll('field').map(String), meanings, publishes: form.get('publishes') === 'on' };
}

/** What each column means, and each word that is on no list; guessed, and put right by a person. */
export function SheetMapping({ sheet: { columns, fields, unknownWords, choices, publishes, room } }: { sheet: SheetAnswer }) {
  const { say } = useWords();
  const { sayField } = useSheetWords();
  return (
    <form method="post" className={styles.form}>
      <section className={styles.section} aria-labelledby="columns">
        <h2 id="columns">{say('sheets.columns')}</h2>
        <p className={styles.note}>{say('sheets.columns-note')}</p>
        <ul role="list" className={styles.versions}>
          {columns.map(({ name, field, samples }, index) => (
            <li key={`${index} ${name}`} className={sheetStyles.column}>
              <label htmlFor={`column-${index}`}>
                <strong>{name}</strong>
                <span className={sheetStyles.samples}>{samples.length === 0 ? say('sheets.blank') : samples.join(' · ')}</span>
              </label>
              <select id={`column-${index}`} name="field" defaultValue={field} className={inputClass}>
                <option value="">{say('sheets.nothing')}</option>
                {fields.map((one) => (
                  <option key={one} value={one}>
                    {sayField(one)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </section>
      {unknownWords.length > 0 && (
        <section className={styles.section} aria-labelledby="words">
          <h2 id="words">{say('sheets.words')}</h2>
          <p className={styles.note}>{say('sheets.words-note')}</p>
          <ul role="list" className={styles.versions}>
            {unknownWords.map(({ field, word, count }, index) => (
              <li key={`${field} ${word}`} className={sheetStyles.column}>
                <label htmlFor={`word-${index}`}>
                  <strong>{say('sheets.quoted', { word })}</strong>
                  <span className={sheetStyles.samples}>{say('sheets.word-in', { field: sayField(field), count })}</span>
                </label>
                <span>
                  <input type="hidden" name="word-field" value={field} />
                  <input type="hidden" name="word" value={word} />
                  <select id={`word-${index}`} name="meaning" defaultValue="" className={inputClass}>
                    <option value="">{say('sheets.not-said')}</option>
                    <option value={LEFT_OUT}>{say('sheets.left-out')}</option>
                    {(choices[field] ?? []).map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-labelledby="go">
        <h2 id="go">{say('sheets.go')}</h2>
        <Check label={say(`sheets.publishes.${room}`)} name="publishes" defaultChecked={publishes} />
        <p className={styles.note}>{say('sheets.go-note')}</p>
        <div className={styles.actions}>
          <Button kind="primary" type="submit" name="intent" value="plan">
            {say('sheets.make-plan')}
          </Button>
          <Button type="submit" name="intent" value="save">
            {say('sheets.save')}
          </Button>
          <Button type="submit" name="intent" value="drop">
            {say('sheets.drop')}
          </Button>
        </div>
      </section>
    </form>
  );
}
