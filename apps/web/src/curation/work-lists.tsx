import { sitePaths, type SavedListsAnswer, type WorkCountsAnswer } from '@portulan/contract';
import type { WorkList } from '@portulan/domain';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { unfoldWhenWide } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { writeWorkChoice, type WorkChoice } from './work-choice.js';
import work from './work.module.css';

/** Entries that wait for somebody, and entries that could be better. */
const WAITING: readonly WorkList[] = ['said-gone', 'to-clear', 'drafts'];
const TO_IMPROVE: readonly WorkList[] = ['stale', 'without-place', 'without-theme', 'without-source', 'past-end', 'dead-links', 'without-keeper'];

interface WorkListsProps {
  network: string;
  choice: WorkChoice;
  /** Whether the address names the list, or the board came to it by itself. */
  isChosen: boolean;
  counts: WorkCountsAnswer;
  saved: SavedListsAnswer['items'];
}

/**
 * The lists of a board, each with how much is in it, and those that staff keep under a name. In a narrow window they fold
 * once one is chosen, so that it is what one sees.
 */
export function WorkLists({ network, choice, isChosen, counts, saved }: WorkListsProps) {
  const { say } = useWords();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => unfoldWhenWide(fold.current, '(min-width: 60rem)'), []);
  const chosen = JSON.stringify(writeWorkChoice(choice));
  const isSaved = saved.some((one) => JSON.stringify(writeWorkChoice(one)) === chosen);
  const list = (one: WorkList) => <Way key={one} to={`?liste=${one}`} label={say(`curation.list.${one}`)} entries={counts[one]} isHere={one === choice.list && !isSaved} />;
  return (
    <nav className={styles.section} aria-label={say('curation.lists')}>
      <details ref={fold} className={work.fold} open={!isChosen} key={String(isChosen)}>
        <summary>{say('curation.lists')}</summary>
        <Group title={say('curation.lists.waiting')}>
          <Way to={sitePaths.proposals(network)} label={say('curation.proposals')} entries={counts.proposals} />
          <Way to={sitePaths.duplicates(network)} label={say('curation.duplicates')} entries={counts.duplicates} />
          <Way to={sitePaths.keeping(network)} label={say('curation.keeping.title')} entries={counts['hand-overs']} />
          {WAITING.map(list)}
        </Group>
        <Group title={say('curation.lists.to-improve')}>{TO_IMPROVE.map(list)}</Group>
        <Group title={say('curation.lists.whole')}>
          {list('all')}
          <Way to={sitePaths.sheets(network)} label={say('sheets.title')} />
          <Way to={sitePaths.bulkEdits(network)} label={say('curation.bulk.title')} />
          <Way to={sitePaths.campaigns(network)} label={say('campaigns.title')} />
        </Group>
        {saved.length > 0 && (
          <Group title={say('curation.saved-lists')}>
            {saved.map((one) => (
              <Way key={one.id} to={`?${new URLSearchParams(writeWorkChoice(one))}`} label={one.name} isHere={JSON.stringify(writeWorkChoice(one)) === chosen} />
            ))}
          </Group>
        )}
      </details>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className={work.group}>
      <h2 id={id} className={work.groupTitle}>
        {title}
      </h2>
      <ul role="list" className={work.lists} aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

/** A list with nothing in it steps back: what is to be done is seen at a glance. */
function Way({ to, label, entries, isHere = false }: { to: string; label: string; entries?: number | undefined; isHere?: boolean }) {
  const { count } = useWords();
  return (
    <li>
      <SiteLink to={to} className={work.list} aria-current={isHere ? 'page' : undefined} data-empty={entries === 0 || undefined}>
        <span>{label}</span>
        {entries !== undefined && <span className={work.count}>{count(entries)}</span>}
      </SiteLink>
    </li>
  );
}
