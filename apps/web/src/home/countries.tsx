import { sitePaths, type FacetValue } from '@portulan/contract';
import type { CSSProperties } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './countries.module.css';

export interface CountriesProps {
  /** The most linked first. */
  countries: readonly FacetValue[];
  /** How many countries there are in all. */
  total?: number;
}

/** The chart of the top of the page in words: the countries most linked, with how many cooperations each. */
export function Countries({ countries, total }: CountriesProps) {
  const { say, count } = useWords();
  const most = countries[0]?.count;
  if (most === undefined) return null;
  return (
    <section aria-labelledby="home-countries" className={styles.section}>
      <div className={styles.intro}>
        <h2 id="home-countries">{say('home.countries.title')}</h2>
        <p>{say('home.countries.text', { total: total ?? countries.length })}</p>
        <SiteLink to={sitePaths.countries()}>{say('home.countries.all')}</SiteLink>
      </div>
      <ol role="list" className={styles.list}>
        {countries.map((country) => (
          <li key={country.value}>
            <SiteLink to={sitePaths.countries(country.value)} className={styles.row}>
              <span className={styles.name}>{country.label}</span>
              <data value={country.count} className={styles.count}>
                {count(country.count)}
              </data>
              <span className={styles.bar} style={{ '--share': country.count / most } as CSSProperties} aria-hidden="true" />
            </SiteLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
