import { NumberTile } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './goal-tiles.module.css';

interface GoalTilesProps {
  readonly goals: readonly number[];
  /** Side of a tile, in rem. */
  readonly size?: number;
}

/** Sustainable Development Goals as numbered tiles, their names read out and shown on hover. */
export function GoalTiles({ goals, size = 1.5 }: GoalTilesProps) {
  const { say } = useWords();
  if (goals.length === 0) return null;
  return (
    <ul role="list" aria-label={say('lists.sdg-list')} className={styles.tiles}>
      {[...goals].sort((a, b) => a - b).map((goal) => (
        <li key={goal}>
          <NumberTile number={goal} label={say('lists.sdg-named', { goal, label: say(`lists.sdg.${goal}`) })} size={size} />
        </li>
      ))}
    </ul>
  );
}
