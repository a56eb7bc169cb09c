import { sitePaths } from '@portulan/contract';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

/** The head of a page of a network's work: the way back to what there is to do, what the page is, what one does there. */
export function WorkHeader({ network, title, lead }: { network: string; title: string; lead: string }) {
  const { say } = useWords();
  return (
    <header className={styles.head}>
      <p className={styles.ways}>
        <SiteLink to={sitePaths.work(network)}>{say('curation.work')}</SiteLink>
      </p>
      <h1>{title}</h1>
      <p>{lead}</p>
    </header>
  );
}
