import { EntrySection, isWebAddress } from '../entries/index.js';
import { useWords } from '../shell/words.js';
import type { PlaceData } from './place-data.js';
import styles from './place-life.module.css';

/** Who says all this, under which licence, and where to take it from. */
export function PlaceLife({ place }: { readonly place: PlaceData }) {
  const { say, count } = useWords();
  const { figures, formerNames, population, apiAddress } = place;
  return (
    <div className={styles.life}>
      <EntrySection id="sources" title={say('entries.sources')}>
        {figures.sources.length === 0 ? <p>{say('entries.no-sources')}</p> : null}
        <ul role="list" className={styles.sources}>
          {figures.sources.map(({ label, url, licence, entries }) => (
            <li key={label}>
              {isWebAddress(url) ? (
                <a href={url} rel="noreferrer">
                  {label}
                </a>
              ) : (
                label
              )}
              <span className={styles.note}>
                {[say('places.source-entries', { count: entries }), licence].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </EntrySection>
      <EntrySection id="lieu" title={say('places.about')}>
        {population === null ? null : <p>{say('places.population', { population: count(population) })}</p>}
        {formerNames.length === 0 ? null : <p>{say('places.former', { names: formerNames.join(', ') })}</p>}
        <p>{say(place.isAbroad ? 'places.counted-abroad' : 'places.counted-french')}</p>
        <p className={styles.note}>
          <a href={apiAddress}>{say('places.api')}</a>
        </p>
      </EntrySection>
    </div>
  );
}
