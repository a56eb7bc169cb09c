import { sitePaths, type ProjectAnswer } from '@portulan/contract';
import { PlaceWords } from '../places/index.js';
import { SiteLink } from '../shell/site-link.js';
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
          <li key={index}>
            <PlaceWords place={place} />
          </li>
        ))}
      </ul>
    );
  }
  if (countries.length === 0) return <p>{say('projects.no-places')}</p>;
  return (
    <ul className={styles.places}>
      {countries.map(({ code, label }) => (
        <li key={code}>
          <SiteLink to={sitePaths.countries(code)}>{label}</SiteLink>
        </li>
      ))}
    </ul>
  );
}
