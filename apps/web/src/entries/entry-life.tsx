import type { ActorAnswer } from '@portulan/contract';
import { formatPartialDate, isStale } from '../lists/index.js';
import { useWords } from '../shell/words.js';
import { CorrectionNote } from './correction-note.js';
import { EntryContacts } from './entry-contacts.js';
import type { EntryData } from './entry-data.js';
import styles from './entry-life.module.css';
import { EntrySection } from './entry-section.js';
import { FactList } from './fact-list.js';
import { SourceList } from './source-list.js';

/** What every entry carries, whatever it describes. */
type Life = Pick<ActorAnswer, 'id' | 'label' | 'state' | 'version' | 'keeper' | 'checkedOn' | 'staleOn' | 'updatedAt' | 'contacts' | 'sources'>;

/** How far an entry can be trusted, and how to put it right: contacts, sources, last check, keeper, permanent address, correction. */
export function EntryLife({ data }: { readonly data: EntryData<Life> }) {
  const { say, lang } = useWords();
  const { entry, permanentAddress, apiAddress } = data;
  return (
    <>
      <EntryContacts contacts={entry.contacts} />
      <EntrySection id="sources" title={say('entries.sources')}>
        <SourceList sources={entry.sources} />
      </EntrySection>
      <EntrySection id="fiche" title={say('entries.life')}>
        {entry.state === 'dormant' ? <p className={styles.warning}>{say('entries.dormant')}</p> : null}
        {entry.state === 'published' && isStale(entry) ? <p className={styles.warning}>{say('entries.stale')}</p> : null}
        {entry.state === 'archived' ? <p className={styles.warning}>{say('entries.archived')}</p> : null}
        <FactList
          facts={[
            {
              name: say('entries.checked'),
              value: entry.checkedOn ? formatPartialDate(entry.checkedOn, lang) : say('entries.not-checked'),
            },
            { name: say('entries.updated'), value: formatPartialDate(entry.updatedAt, lang) },
            { name: say('entries.keeper'), value: entry.keeper?.label ?? say('entries.no-keeper') },
            {
              name: say('entries.permanent'),
              value: (
                <a href={permanentAddress} className={styles.address}>
                  {permanentAddress}
                </a>
              ),
            },
          ]}
        />
        <CorrectionNote entry={entry} />
        <p className={styles.api}>
          <a href={apiAddress}>{say('entries.api')}</a>
        </p>
      </EntrySection>
    </>
  );
}
