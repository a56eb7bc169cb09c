import type { PlaceAnswer, ProjectAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import styles from './place-list.module.css';

/** Where a project acts, in words: the twin of its map. */
export function PlaceList({ project }: { readonly project: ProjectAnswer }) {
  const { say } = useWords();
  const { places, countries } = project;
  if (places.length > 0) {
    return (
      <ul className={styles.places}>
        {places.map((place, index) => (
          <li key={index}>{sayFully(place)}</li>
        ))}
      </ul>
    );
  }
  if (countries.length === 0) return <p>{say('projects.no-places')}</p>;
  return <p>{countries.map(({ label }) => label).join(', ')}</p>;
}

function sayFully({ label, departementLabel, regionLabel, countryLabel }: PlaceAnswer): string {
  return [...new Set([label, departementLabel, regionLabel, countryLabel].filter(Boolean))].join(', ');
}
