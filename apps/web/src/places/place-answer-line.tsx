import { useWords } from '../shell/words.js';
import type { PlaceData } from './place-data.js';
import styles from './place-answer-line.module.css';

/** The answer in two sentences: who cooperates with whom, how much, since when. */
export function PlaceAnswerLine({ place }: { readonly place: PlaceData }) {
  const { say, sayRich } = useWords();
  const { figures, isAbroad, label } = place;
  const { cooperations, here, facing, reached, firstYear } = figures;
  if (cooperations === 0) {
    return <p className={styles.answer}>{say(isAbroad ? 'places.none-abroad' : 'places.none-french', { label })}</p>;
  }
  return (
    <p className={styles.answer}>
      {sayRich(isAbroad ? 'places.answer-abroad' : 'places.answer-french', {
        ...{ here, facing, reached, cooperations },
        b: (parts) => <strong>{parts}</strong>,
      })}{' '}
      {firstYear === null ? say('places.answer-undated') : say('places.answer-since', { year: String(firstYear) })}
    </p>
  );
}
