import { NumberTile } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './goal-list.module.css';

/** Sustainable Development Goals by tile and by name, each leading to what else serves it. */
export function GoalList({ goals, path }: { readonly goals: readonly number[]; readonly path: string }) {
  const { say } = useWords();
  if (goals.length === 0) return null;
  return (
    <ul role="list" className={styles.goals} aria-label={say('entries.sdgs')}>
      {[...goals].sort((a, b) => a - b).map((goal) => (
        <li key={goal}>
          <SiteLink to={`${path}?sdg=${goal}`} className={styles.goal}>
            <NumberTile number={goal} size={2.25} />
            <span>{say(`lists.sdg.${goal}`)}</span>
          </SiteLink>
        </li>
      ))}
    </ul>
  );
}
