import type { SourceAnswer } from '@portulan/contract';
import { formatPartialDate } from '../lists/index.js';
import { useWords } from '../shell/words.js';
import styles from './source-list.module.css';

/** Who says so: each source with its publisher, licence, record and the day it was read. */
export function SourceList({ sources }: { readonly sources: readonly SourceAnswer[] }) {
  const { say, lang } = useWords();
  if (sources.length === 0) return <p>{say('entries.no-sources')}</p>;
  return (
    <ul role="list" className={styles.sources}>
      {sources.map((source, index) => {
        const notes = [
          source.publisher === source.label ? null : source.publisher,
          source.licence && sayLicence(source.licence, say),
          source.recordId && say('entries.source-record', { record: source.recordId }),
          source.retrievedOn && say('entries.source-retrieved', { date: formatPartialDate(source.retrievedOn, lang) }),
        ].filter(Boolean);
        return (
          <li key={`${source.id}:${source.recordId ?? index}`}>
            {isWebAddress(source.url) ? (
              <a href={source.url} rel="noreferrer">
                {source.label}
              </a>
            ) : (
              <span className={styles.label}>{source.label}</span>
            )}
            {notes.length === 0 ? null : <span className={styles.notes}> {notes.join(', ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** "licence CC0", but not "licence Licence Ouverte". */
function sayLicence(licence: string, say: (id: string, values: { licence: string }) => string): string {
  return /licen[cs]e/i.test(licence) ? licence : say('entries.source-licence', { licence });
}

/** Only the web: an address that an import brought in could be `javascript:`. */
export function isWebAddress(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address);
}
