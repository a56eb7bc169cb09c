import type { ActorAnswer, Labelled } from '@portulan/contract';
import { sayPlace } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './actor-answer-line.module.css';

/** The answer first: where it is, how much it cooperates and with which countries. */
export function ActorAnswerLine({ actor }: { readonly actor: ActorAnswer }) {
  const { say } = useWords();
  const { cooperationCount, projectCount, partnerCountries, place } = actor;
  const where = sayPlace(place, actor.label);
  const region = place?.regionLabel ?? null;
  const abroad = partnerCountries.filter(({ code }) => code !== place?.country);
  const figures = [
    cooperationCount > 0 ? say('actors.cooperations-count', { count: cooperationCount }) : null,
    abroad.length > 0 && cooperationCount > 0 ? say('actors.answer-countries', { count: abroad.length }) : null,
  ].filter(Boolean);
  return (
    <>
      {where === null ? null : (
        <p className={styles.where} id="lieu">
          {where}
          {region !== null && region !== where && !where.endsWith(region) && place !== null ? (
            <>
              {', '}
              <SiteLink to={`/acteurs?region=${place.region ?? ''}`}>{region}</SiteLink>
            </>
          ) : null}
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

/** The countries it cooperates with, each leading to whoever else does. */
function Countries({ countries }: { readonly countries: readonly Labelled[] }) {
  const { say } = useWords();
  if (countries.length === 0) return null;
  return (
    <ul role="list" aria-label={say('actors.partner-countries')} className={styles.countries}>
      {countries.map(({ code, label }) => (
        <li key={code}>
          <SiteLink to={`/acteurs?country=${code}&where=partner`}>{label}</SiteLink>
        </li>
      ))}
    </ul>
  );
}
