import type { ActorAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import { EntrySection } from './entry-section.js';
import { FactList } from './fact-list.js';

/** The persons who consented to be named; an entry without any says nothing of it. */
export function EntryContacts({ contacts }: Pick<ActorAnswer, 'contacts'>) {
  const { say } = useWords();
  if (contacts.length === 0) return null;
  return (
    <EntrySection id="contacts" title={say('entries.contacts')}>
      <FactList
        facts={contacts.map(({ name, role, email, phone }) => ({
          name: role === null ? name : say('entries.contact-role', { name, role }),
          value: (
            <>
              {email !== null && <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>}
              {email !== null && phone !== null && ' · '}
              {phone !== null && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
              {email === null && phone === null && say('entries.contact-named')}
            </>
          ),
        }))}
      />
    </EntrySection>
  );
}
