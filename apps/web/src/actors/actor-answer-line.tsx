import { sitePaths, type ActorAnswer, type Labelled } from '@portulan/contract';
import { PlaceWords } from '../places/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './actor-answer-line.module.css';

/** The answer first: where it is, how much it cooperates and with which countries. */
export function ActorAnswerLine({ actor }: { readonly actor: ActorAnswer }) {
  const { say } = useWords();
  const { cooperationCount, projectCount, partnerCountries, place } = actor;
  const abroad = partnerCountries.filter(({ code }) => code !== place?.country);
  const figures = [
    cooperationCount > 0 ? say('actors.cooperations-count', { count: cooperationCount }) : null,
    abroad.length > 0 && cooperationCount > 0 ? say('actors.answer-countries', { count: abroad.length }) : null,
  ].filter(Boolean);
  return (
    <>
      {place === null ? null : (
        <p className={styles.where} id="lieu">
          <PlaceWords place={place} alreadySaid={actor.label} />
        </p>
      )}
      {figures.length === 0 && projectCount === 0 ? null : (
        <p className={styles.figures}>
          {[figures.join(' '), projectCount > 0 ? say('actors.projects-count', { count: projectCount }) : null]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {actor.description === null ? null : <p className={styles.description}>{actor.description}</p>}
      <Countries countries={abroad} />
    </>
  );
}

/** The countries it cooperates with, each leading to its page. */
function Countries({ countries }: { readonly countries: readonly Labelled[] }) {
  const { say } = useWords();
  if (countries.length === 0) return null;
  return (
    <ul role="list" aria-label={say('actors.partner-countries')} className={styles.countries}>
      {countries.map(({ code, label }) => (
        <li key={code}>
          <SiteLink to={sitePaths.countries(code)}>{label}</SiteLink>
        </li>
      ))}
    </ul>
  );
}
