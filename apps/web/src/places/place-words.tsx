import { placePath, type PlaceAnswer } from '@portulan/contract';
import { Fragment } from 'react';
import { SiteLink } from '../shell/site-link.js';

interface PlaceWordsProps {
  readonly place: PlaceAnswer;
  /** The name that stands above: that of a town is often its authority's, and is not said twice. */
  readonly alreadySaid?: string;
}

/** Where something is, from near to far, each name that has a page leading to it. */
export function PlaceWords({ place, alreadySaid }: PlaceWordsProps) {
  const parts = partsOf(place);
  const unsaid = parts.filter(({ label }) => label !== alreadySaid);
  const said = unsaid.length > 0 ? unsaid : parts;
  return said.map(({ label, ref }, index) => {
    const to = ref === null ? undefined : placePath(ref);
    return (
      <Fragment key={label}>
        {index === 0 ? null : ', '}
        {to === undefined ? label : <SiteLink to={to}>{label}</SiteLink>}
      </Fragment>
    );
  });
}

interface Part {
  readonly label: string;
  readonly ref: string | null;
}

function partsOf({ label, country, countryLabel, region, regionLabel, departement, departementLabel, commune }: PlaceAnswer): Part[] {
  const named = (ref: string | null, name: string | null): Part[] => (name === null || name === '' ? [] : [{ label: name, ref }]);
  const wider =
    country === 'FR'
      ? [...named(`departement:${departement}`, departementLabel), ...named(`region:${region}`, regionLabel)]
      : named(`country:${country}`, countryLabel);
  const own = wider.some((part) => part.label === label) ? [] : named(commune === null ? null : `commune:${commune}`, label);
  const parts = [...own, ...wider];
  return parts.length > 0 ? parts : named(`country:${country}`, countryLabel);
}
