import { z } from 'zod';
import { filterShape, langShape } from '../filters/index.js';

export const COUNTRY_MEASURES = ['cooperations', 'actors', 'projects', 'committed'] as const;
export type CountryMeasure = (typeof COUNTRY_MEASURES)[number];

export const countryFiguresQuerySchema = z.strictObject({
  ...filterShape,
  ...langShape,
  measure: z.enum(COUNTRY_MEASURES).default('cooperations').describe('What is told of each country; `committed` is money, in whole euros'),
});
export type CountryFiguresQuery = z.output<typeof countryFiguresQuerySchema>;

/**
 * One figure for each country: what the list would count, were that country chosen too, in the sense of place that
 * `where` says. An entry of several countries counts in each, so values may add up to more than the total; money committed
 * or granted to a project, in euros, counts whole in each of its countries. Countries without any are left out.
 */
export const countryFiguresSchema = z
  .object({
    measure: z.enum(COUNTRY_MEASURES),
    countries: z.array(z.object({ code: z.string(), label: z.string(), value: z.int() })).describe('The largest first'),
    total: z.int().describe('Entries, or euros, for these filters'),
    unplaced: z.int().describe('Those of which no country is known in that sense'),
  })
  .meta({ id: 'CountryFigures' });
export type CountryFigures = z.output<typeof countryFiguresSchema>;

export const startYearsQuerySchema = z.strictObject({ ...filterShape, ...langShape });
export type StartYearsQuery = z.output<typeof startYearsQuerySchema>;

/**
 * In which years the cooperations began, under the filters but for the period (`since`, `until`), which is chosen over
 * this picture. A cooperation begins with the first of itself and its projects, as `until` understands it.
 */
export const startYearsSchema = z
  .object({
    starts: z.array(z.object({ year: z.int(), count: z.int() })).describe('Years with at least one, ascending'),
    undated: z.int().describe('Cooperations of which no start is known'),
    total: z.int(),
  })
  .meta({ id: 'StartYears' });
export type StartYears = z.output<typeof startYearsSchema>;
