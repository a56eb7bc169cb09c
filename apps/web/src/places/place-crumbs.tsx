import { placePath, sitePaths } from '@portulan/contract';
import { Crumbs } from '../entries/index.js';
import { useWords } from '../shell/words.js';
import type { NamedPlace } from './place-data.js';

/** The way down to a place: all of its kind, then the territories around it. */
export function PlaceCrumbs({ place }: { readonly place: NamedPlace & { readonly within: readonly NamedPlace[] } }) {
  const { say } = useWords();
  const all =
    place.tier === 'country'
      ? { to: sitePaths.countries(), label: say('places.countries') }
      : { to: sitePaths.territories(), label: say('places.territories') };
  const around = place.within.map(({ tier, code, label }) => ({ to: placePath(`${tier}:${code}`) ?? '/', label }));
  return <Crumbs links={[all, ...around]} label={place.label} />;
}
