import { apiPaths, filterToParams, type CountryFigures, type EntryFilter, type Lang } from '@portulan/contract';
import { useMemo } from 'react';
import type { ShadeMeasure } from '../address/index.js';
import { classesOf, type ShadeClass } from '../shades/index.js';
import { useAnswer } from './use-answer.js';

/** What is counted in each country, and in which classes it is shown. */
export interface ShadedFigures extends CountryFigures {
  readonly classes: readonly ShadeClass[];
}

/** The figures that shade the countries, under the filters of the map; null without a measure and until they have come. */
export function useCountries(measure: ShadeMeasure | null, filter: Partial<EntryFilter>, lang: Lang): ShadedFigures | null {
  const { answer } = useAnswer<CountryFigures>(measure === null ? null : countriesAddress(measure, filter, lang));
  return useMemo(() => {
    if (answer === null || answer.measure !== measure) return null;
    return { ...answer, classes: classesOf(answer.countries.map(({ value }) => value)) };
  }, [answer, measure]);
}

function countriesAddress(measure: ShadeMeasure, filter: Partial<EntryFilter>, lang: Lang): string {
  const params = filterToParams(filter);
  params.set('measure', measure);
  if (lang !== 'fr') params.set('lang', lang);
  return `${apiPaths.mapCountries}?${params}`;
}
