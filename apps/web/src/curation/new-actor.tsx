import { ACTOR_KINDS } from '@portulan/domain';
import { Button, inputClass } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';

/** An actor that nobody has written yet: made as a draft, to be completed later. */
export function NewActor({ field, name, lists }: { field: string; name: string; lists: FieldLists }) {
  const { say } = useWords();
  return (
    <div className={styles.row}>
      <input name={`new.${field}.name`} defaultValue={name} maxLength={300} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.new-actor-name')} />
      <select name={`new.${field}.kind`} defaultValue={field === 'partnerIds' ? 'partner-government' : 'association'} className={inputClass} aria-label={say('curation.field.kind')}>
        {ACTOR_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`lists.kind.${kind}`)}
          </option>
        ))}
      </select>
      <select name={`new.${field}.country`} defaultValue={field === 'frenchIds' ? 'FR' : ''} className={inputClass} aria-label={say('curation.field.country')}>
        <option value="">{say('curation.field.country')}</option>
        {lists.countries.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" name="intent" value={`create.${field}`} size="small">
        {say('curation.create-actor')}
      </Button>
    </div>
  );
}
