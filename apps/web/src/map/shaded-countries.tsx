import { sitePaths, type CountryFigures } from '@portulan/contract';
import { memo } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './strongest-links.module.css';

/** The figures that shade the countries, in words: the most first. */
export const ShadedCountries = memo(function ShadedCountries({ figures: { measure, countries } }: { readonly figures: CountryFigures }) {
  const { say, count, figure } = useWords();
  const amount = (value: number) => (measure === 'committed' ? figure(value, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }) : count(value));
  return (
    <details className={styles.links}>
      <summary>
        <h2 className={styles.title}>{say(`map.shaded.${measure}`)}</h2>
      </summary>
      <table className={styles.table}>
        <caption className={styles.caption}>{say('map.shaded-caption', { count: countries.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('map.country')}</th>
            <th scope="col" className={styles.number}>
              {say('map.figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {countries.map(({ code, label, value }) => (
            <tr key={code}>
              <th scope="row">
                <SiteLink to={sitePaths.countries(code)} className={styles.end}>
                  {label}
                </SiteLink>
              </th>
              <td className={styles.number}>{amount(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
});
