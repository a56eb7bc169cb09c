import { filterToParams, type EntryFilter, type Lang } from '@portulan/contract';
import { useMemo } from 'react';
import type { ShadeMeasure } from '../address/index.js';
import { classesOf, type ShadeClass } from '../shades/index.js';
import { useAnswer } from './use-answer.js';

/** What is counted in each country, and in which classes it is shown. */
export interface CountryFigures {
  readonly measure: ShadeMeasure;
  readonly countries: readonly { readonly code: string; readonly label: string; readonly value: number }[];
  readonly classes: readonly ShadeClass[];
  /** What has no country known. */
  readonly unplaced: number;
}

interface CountriesAnswer {
  readonly measure: ShadeMeasure;
  readonly countries: CountryFigures['countries'];
  readonly unplaced: number;
}

/** The figures that shade the countries, under the filters of the map; null without a measure and until they have come. */
export function useCountries(measure: ShadeMeasure | null, filter: Partial<EntryFilter>, lang: Lang): CountryFigures | null {
  const { answer } = useAnswer<CountriesAnswer>(measure === null ? null : countriesAddress(measure, filter, lang));
  return useMemo(() => {
    if (answer === null || answer.measure !== measure) return null;
    const { countries, unplaced } = answer;
    return { measure: answer.measure, countries, unplaced, classes: classesOf(countries.map(({ value }) => value)) };
  }, [answer, measure]);
}

function countriesAddress(measure: ShadeMeasure, filter: Partial<EntryFilter>, lang: Lang): string {
  const params = filterToParams(filter);
  params.set('measure', measure);
  if (lang !== 'fr') params.set('lang', lang);
  return `/api/map/countries?${params}`;
}
