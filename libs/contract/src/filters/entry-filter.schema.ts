import {
  ACTOR_KINDS,
  COOPERATION_FORMS,
  COOPERATION_STATUSES,
  INSTITUTION_CATEGORIES,
  PROJECT_STATUSES,
  WHERE_SENSES,
} from '@portulan/domain';
import { z } from 'zod';
import { LANGS, POLYGON_MAX_POINTS, POLYGON_MIN_POINTS, QUERY_MAX_LENGTH } from './limits.js';

/** A parameter that may be repeated: one value or several, always read as a list without repeats. */
const several = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item).max(200)])
    .transform((value) => [...new Set((Array.isArray(value) ? value : [value]) as z.output<Item>[])])
    .optional();

const numbers = (count: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?(,-?\d{1,3}(\.\d+)?)*$/, 'numbers separated by commas, with a point for decimals')
    .transform((text) => text.split(',').map(Number))
    .refine((list) => list.length === count, `exactly ${count} numbers separated by commas`);

const year = z
  .string()
  .regex(/^\d{4}$/, 'a year of four digits')
  .transform(Number);

const code = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N}_\-/.:]+$/u, 'a code of letters, digits and hyphens');

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What narrows a set of entries: the same names in lists, map, figures and downloads. */
export const filterShape = {
  q: z
    .string()
    .max(QUERY_MAX_LENGTH, `at most ${QUERY_MAX_LENGTH} characters`)
    .refine((text) => !text.includes('\0'), 'no null character')
    .optional()
    .describe('Words to find, forgiving of accents, hyphens and slips'),
  literal: flag
    .optional()
    .describe('Whether words that name a country, a territory, a theme, a kind or a form are words like any other'),
  kind: several(z.enum(ACTOR_KINDS)),
  category: several(z.enum(INSTITUTION_CATEGORIES)),
  region: several(code).describe('INSEE code of a French région'),
  departement: several(code).describe('INSEE code of a French département'),
  epci: several(code).describe('SIREN of a French grouping of communes'),
  commune: several(code).describe('INSEE code of a French commune'),
  country: several(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/, 'an ISO 3166-1 alpha-2 code')
      .transform((text) => text.toUpperCase()),
  ).describe('ISO 3166-1 alpha-2'),
  where: z.enum(WHERE_SENSES).default('any').describe('Which sense of place the place filters mean'),
  theme: several(code),
  sdg: several(
    z
      .string()
      .regex(/^([1-9]|1[0-7])$/, 'a goal from 1 to 17')
      .transform(Number),
  ).describe('Sustainable Development Goal, 1 to 17'),
  form: several(z.enum(COOPERATION_FORMS)),
  status: several(z.enum([...new Set([...PROJECT_STATUSES, ...COOPERATION_STATUSES])] as [string, ...string[]])),
  since: year.optional().describe('First year of the period: entries alive in or after it'),
  until: year.optional().describe('Last year of the period: entries begun in or before it'),
  funder: several(code).describe('Slug or id of a funder'),
  network: several(code).describe('A regional network: entries it keeps or that lie in its perimeter'),
  near: numbers(2)
    .refine(([lon, lat]) => Math.abs(lon ?? 999) <= 180 && Math.abs(lat ?? 999) <= 90, 'lon,lat in degrees')
    .transform(([lon, lat]) => ({ lon: lon as number, lat: lat as number }))
    .optional()
    .describe('lon,lat in degrees'),
  radius: z
    .string()
    .regex(/^\d{1,4}(\.\d+)?$/, 'kilometres')
    .transform(Number)
    .refine((km) => km > 0 && km <= 2000, 'more than 0 and at most 2000 kilometres')
    .optional()
    .describe('Kilometres around `near`, 50 by default'),
  bbox: numbers(4)
    .refine(([, south, , north]) => (south ?? 0) <= (north ?? 0), 'west,south,east,north')
    .refine((box) => box.every((value, index) => Math.abs(value) <= (index % 2 ? 90 : 180)), 'degrees')
    .transform(([west, south, east, north]) => [west, south, east, north] as [number, number, number, number])
    .optional()
    .describe('west,south,east,north in degrees; west may exceed east across the date line'),
  polygon: z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?(,-?\d{1,3}(\.\d+)?)*$/, 'numbers separated by commas, with a point for decimals')
    .transform((text) => text.split(',').map(Number))
    .refine(
      ({ length }) => length % 2 === 0 && length >= 2 * POLYGON_MIN_POINTS && length <= 2 * POLYGON_MAX_POINTS,
      `from ${POLYGON_MIN_POINTS} to ${POLYGON_MAX_POINTS} points, each a longitude and a latitude`,
    )
    .refine((list) => list.every((value, index) => Math.abs(value) <= (index % 2 ? 90 : 360)), 'degrees')
    .transform((list) => Array.from({ length: list.length / 2 }, (_, index) => [list[2 * index], list[2 * index + 1]] as [number, number]))
    .optional()
    .describe('lon,lat,lon,lat... of the corners of an area, in degrees; the last corner joins the first. Longitudes beyond 180 go on across the date line'),
};

export const SORTS = ['relevance', 'name', '-updated'] as const;

export const langShape = { lang: z.enum(LANGS).default('fr') };

/** Filters alone: maps, flows, figures. Unknown parameters are refused. */
export const entryFilterSchema = z.strictObject(filterShape);
export type EntryFilter = z.output<typeof entryFilterSchema>;

/** Filters with the page and the order: lists. */
export const listQuerySchema = z.strictObject({
  ...filterShape,
  ...langShape,
  explain: flag.optional().describe('Whether each entry says why it is there'),
  sort: z.enum(SORTS).optional().describe('relevance when there are words, else name'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'a page number from 1')
    .transform(Number)
    .default(1),
  size: z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/, 'from 1 to 100')
    .transform(Number)
    .default(20),
});
export type ListQuery = z.output<typeof listQuerySchema>;

/** Filters with the order: the whole of a list, as a file. */
export const exportQuerySchema = z.strictObject({
  ...filterShape,
  ...langShape,
  sort: z.enum(SORTS).optional().describe('relevance when there are words, else name'),
});
export type ExportQuery = z.output<typeof exportQuerySchema>;

/** Query of a single entry. */
export const entryQuerySchema = z.strictObject(langShape);
