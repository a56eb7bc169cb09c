import type { EntryRoom } from '@portulan/domain';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { ENTRY_SECTIONS } from './entry-sections.js';
import { FieldBox, type FieldLists } from './field-box.js';
import { RelationBox } from './relation-box.js';
import { isRelation, type Relations } from './relations.js';

interface EntryFormProps {
  readonly room: EntryRoom;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: FieldLists;
  readonly relations: Relations;
  readonly errorOf: (field: string) => string | undefined;
}

const PAIRED = ['kind', 'reach'];

/** Every field of a room that people write, section by section. */
export function EntryForm({ room, fields, lists, relations, errorOf }: EntryFormProps) {
  const { say } = useWords();
  return (
    <>
      {/* Enter in a box sends the form as its first button does: not to search for an actor. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      {ENTRY_SECTIONS[room].map((section) => (
        <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{say(`curation.section.${section.id}`)}</h2>
          <div className={PAIRED.includes(section.id) ? styles.pair : styles.save}>
            {section.fields.map((form) =>
              isRelation(form.sort) ? (
                <RelationBox key={form.field} field={form.field} sort={form.sort} value={fields[form.field]} relations={relations} lists={lists} error={errorOf(form.field)} isLegendHidden={section.fields.length === 1} />
              ) : (
                <FieldBox key={form.field} form={form} value={fields[form.field]} lists={lists} error={errorOf(form.field)} />
              ),
            )}
          </div>
        </section>
      ))}
    </>
  );
}
