import type { EntryLinkAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

/** A web address of an entry, and what looking at it came to. */
export function LinkNote({ link: { url, outcome, status, isDead, failingSince, lookedOn, isAsked } }: { link: EntryLinkAnswer }) {
  const { say, day } = useWords();
  const found = outcome === null ? say('curation.link.never') : say(`curation.link.${outcome}`, { status: status ?? 0 });
  return (
    <span className={styles.note}>
      <a href={url} rel="noreferrer nofollow">
        {url}
      </a>
      {' '}
      {isDead && failingSince !== null ? say('curation.link.dead', { found, day: day(failingSince) }) : found}
      {lookedOn !== null && ` ${say('curation.link.looked', { day: day(lookedOn) })}`}
      {isAsked && ` ${say('curation.link.asked')}`}
    </span>
  );
}
