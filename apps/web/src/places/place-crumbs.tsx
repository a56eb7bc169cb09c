import { placePath, sitePaths } from '@portulan/contract';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import type { NamedPlace } from './place-data.js';
import styles from './place-crumbs.module.css';

/** The way down to a place: all of its kind, then the territories around it. */
export function PlaceCrumbs({ place }: { readonly place: NamedPlace & { readonly within: readonly NamedPlace[] } }) {
  const { say } = useWords();
  const isCountry = place.tier === 'country';
  return (
    <nav aria-label={say('entries.breadcrumb')}>
      <ol role="list" className={styles.crumbs}>
        <li>
          <SiteLink to="/">{say('entries.home')}</SiteLink>
        </li>
        <li>
          <SiteLink to={isCountry ? sitePaths.countries() : sitePaths.territories()}>{say(isCountry ? 'places.countries' : 'places.territories')}</SiteLink>
        </li>
        {place.within.map(({ tier, code, label }) => (
          <li key={tier}>
            <SiteLink to={placePath(`${tier}:${code}`) ?? '/'}>{label}</SiteLink>
          </li>
        ))}
        <li aria-current="page" className={styles.here}>
          {place.label}
        </li>
      </ol>
    </nav>
  );
}
