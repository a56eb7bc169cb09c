import { sitePaths, type ActorAnswer } from '@portulan/contract';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './correction-note.module.css';

/** How to write to whoever can be reached about an entry, to say that something is wrong, or that the entry is one's own. */
export function CorrectionNote({ entry: { id } }: { readonly entry: Pick<ActorAnswer, 'id'> }) {
  const { say } = useWords();
  return (
    <p className={styles.note}>
      <SiteLink to={sitePaths.writeTo(id)} rel="nofollow">
        {say('entries.write')}
      </SiteLink>
      <SiteLink to={sitePaths.proposeCorrection(id)} rel="nofollow">
        {say('entries.correct')}
      </SiteLink>
      <SiteLink to={sitePaths.claimEntry(id)} rel="nofollow">
        {say('entries.claim')}
      </SiteLink>
    </p>
  );
}
