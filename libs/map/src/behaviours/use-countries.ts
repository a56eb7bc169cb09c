import { apiPaths, filterToParams, type CountryFigures, type EntryFilter, type Lang } from '@portulan/contract';
import { useMemo } from 'react';
import type { ShadeMeasure } from '../address/index.js';
import { shadedFigures, type ShadedFigures } from '../shades/index.js';
import { useAnswer } from './use-answer.js';

/** The figures that shade the countries, under the filters of the map; null without a measure and until they have come. */
export function useCountries(
  measure: ShadeMeasure | null,
  filter: Partial<EntryFilter>,
  lang: Lang,
): { readonly figures: ShadedFigures | null; readonly isLoading: boolean } {
  const { answer, isLoading } = useAnswer<CountryFigures>(measure === null ? null : countriesAddress(measure, filter, lang));
  const figures = useMemo(() => (answer === null || answer.measure !== measure ? null : shadedFigures(answer)), [answer, measure]);
  return { figures, isLoading };
}

/** The address that answers with the figures by country. */
export function countriesAddress(measure: ShadeMeasure, filter: Partial<EntryFilter>, lang: Lang): string {
  const params = filterToParams(filter);
  params.set('measure', measure);
  if (lang !== 'fr') params.set('lang', lang);
  return `${apiPaths.mapCountries}?${params}`;
}
