import { sitePaths, type SavedListsAnswer, type WorkCountsAnswer } from '@portulan/contract';
import { WORK_LISTS } from '@portulan/domain';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { writeWorkChoice, type WorkChoice } from './work-choice.js';
import work from './work.module.css';

interface WorkListsProps {
  network: string;
  choice: WorkChoice;
  counts: WorkCountsAnswer;
  saved: SavedListsAnswer['items'];
}

/** The lists of a board, each with how much is in it, and those that staff keep under a name. */
export function WorkLists({ network, choice, counts, saved }: WorkListsProps) {
  const { say, intl } = useWords();
  const chosen = JSON.stringify(writeWorkChoice(choice));
  const isSaved = saved.some((one) => JSON.stringify(writeWorkChoice(one)) === chosen);
  const way = (to: string, label: string, count?: number, isHere = false) => (
    <li key={to}>
      <SiteLink to={to} className={work.list} aria-current={isHere ? 'page' : undefined}>
        <span>{label}</span>
        {count !== undefined && <span className={work.count}>{intl.formatNumber(count)}</span>}
      </SiteLink>
    </li>
  );
  return (
    <nav className={styles.section} aria-label={say('curation.lists')}>
      <ul role="list" className={work.lists}>
        {way(sitePaths.proposals(network), say('curation.proposals'), counts.proposals)}
        {way(sitePaths.duplicates(network), say('curation.duplicates'), counts.duplicates)}
        {way(sitePaths.keeping(network), say('curation.keeping.title'), counts['hand-overs'])}
        {way(sitePaths.sheets(network), say('sheets.title'))}
        {way(sitePaths.bulkEdits(network), say('curation.bulk.title'))}
        {way(sitePaths.campaigns(network), say('campaigns.title'))}
        {WORK_LISTS.map((list) => way(`?liste=${list}`, say(`curation.list.${list}`), counts[list], list === choice.list && !isSaved))}
      </ul>
      {saved.length > 0 && (
        <>
          <h2>{say('curation.saved-lists')}</h2>
          <ul role="list" className={work.lists}>
            {saved.map((one) => way(`?${new URLSearchParams(writeWorkChoice(one))}`, one.name, undefined, JSON.stringify(writeWorkChoice(one)) === chosen))}
          </ul>
        </>
      )}
    </nav>
  );
}
