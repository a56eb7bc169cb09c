import type { EntryRoom } from '@portulan/domain';
import { useRef } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { ENTRY_SECTIONS, type FormField } from './entry-sections.js';
import { FieldBox, type FieldLists } from './field-box.js';
import { FundingBox } from './funding-box.js';
import { RelationBox } from './relation-box.js';
import { isRelation, type Relations } from './relations.js';
import { useFormKeys } from './use-form-keys.js';

interface EntryFormProps {
  readonly room: EntryRoom;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: FieldLists;
  readonly relations: Relations;
  readonly errorOf: (field: string) => string | undefined;
  /** Whether the doors of those who have an account are open to whoever writes. */
  readonly isSignedIn?: boolean;
}

const PAIRED = ['kind', 'reach'];
/** Sections of one field, which their title says already. */
const SAID_BY_TITLE = 1;

/** Every field of a room that people write, section by section. */
export function EntryForm({ room, fields, lists, relations, errorOf, isSignedIn = false }: EntryFormProps) {
  const { say } = useWords();
  const first = useRef<HTMLButtonElement>(null);
  useFormKeys(first);
  const titleOf = (id: string) => say(id === 'fundings' ? 'forms.section.fundings' : `curation.section.${id}`);
  const boxOf = (form: FormField, isAlone: boolean) => {
    const { field, sort } = form;
    const told = { field, value: fields[field], relations, error: errorOf(field) };
    if (sort === 'fundings') return <FundingBox key={field} {...told} participants={participantsOf(fields['participations'])} />;
    if (isRelation(sort)) return <RelationBox key={field} {...told} sort={sort} lists={lists} isLegendHidden={isAlone} />;
    return <FieldBox key={field} form={form} value={fields[field]} lists={lists} error={errorOf(field)} isSignedIn={isSignedIn} />;
  };
  return (
    <>
      {/* Enter in a box sends the form as its first button does: not to search for an actor. */}
      <button ref={first} type="submit" hidden tabIndex={-1} aria-hidden="true" />
      {ENTRY_SECTIONS[room].map(({ id, fields: own }) => (
        <section key={id} className={styles.section} aria-labelledby={`section-${id}`}>
          <h2 id={`section-${id}`}>{titleOf(id)}</h2>
          <div className={PAIRED.includes(id) ? styles.pair : styles.save}>{own.map((form) => boxOf(form, own.length === SAID_BY_TITLE))}</div>
        </section>
      ))}
    </>
  );
}

const participantsOf = (value: unknown): readonly string[] => ((value ?? []) as readonly { readonly actorId: string }[]).map(({ actorId }) => actorId);
