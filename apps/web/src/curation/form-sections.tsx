import type { EntryRoom } from '@portulan/domain';
import { VisuallyHidden } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import { ENTRY_SECTIONS } from './entry-sections.js';
import styles from './form-sections.module.css';

interface FormSectionsProps {
  readonly room: EntryRoom;
  readonly errorOf: (field: string) => string | undefined;
}

/** The sections of the form beside it, where there is room: a long form is gone through at will, and says where something is to be put right. */
export function FormSections({ room, errorOf }: FormSectionsProps) {
  const { say } = useWords();
  const isWrong = (fields: readonly { readonly field: string }[]) => fields.some(({ field }) => errorOf(field) !== undefined);
  return (
    <nav className={styles.sections} aria-label={say('forms.sections')}>
      <ul role="list">
        {ENTRY_SECTIONS[room].map(({ id, fields }) => (
          <li key={id}>
            <a href={`#section-${id}`} className={styles.way} data-wrong={isWrong(fields) || undefined}>
              {say(id === 'fundings' ? 'forms.section.fundings' : `curation.section.${id}`)}
              {isWrong(fields) && <VisuallyHidden>, {say('forms.section-wrong')}</VisuallyHidden>}
            </a>
          </li>
        ))}
        <li>
          <a href="#section-save" className={styles.way}>
            {say('curation.section.save')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
