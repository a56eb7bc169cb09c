import { TERRITORY_TIERS } from '@portulan/domain';
import { z } from 'zod';

/**
 * What is counted of a country or a French territory. Of a country abroad, the cooperations are those with a partner
 * seated there; of France and its territories, those with a French side seated there.
 */
export const placeFiguresSchema = z
  .object({
    cooperations: z.int().describe('Published cooperations with a side seated there'),
    cooperationsTotal: z.int().describe('All published cooperations'),
    here: z.int().describe('Actors seated there that take part in them'),
    facing: z.int().describe('Actors on the other side of them'),
    reached: z.int().describe('Countries of the other side; for a country abroad, French régions'),
    firstYear: z.int().nullable().describe('Year of the oldest known start'),
    lastYear: z.int().nullable().describe('Year of the latest known start'),
    undated: z.int().describe('Cooperations whose start is not known'),
    actors: z.int().describe('Published actors seated there'),
    actorsTotal: z.int().describe('All published actors'),
    projects: z.int().describe('Published projects with a place of action there'),
    projectsTotal: z.int().describe('All published projects'),
    committed: z.int().describe('Euros committed or granted to these projects, whole'),
    fundedProjects: z.int().describe('Projects among them whose amount in euros is known'),
    sources: z
      .array(z.object({ label: z.string(), url: z.string().nullable(), licence: z.string().nullable(), entries: z.int() }))
      .describe('Where these entries come from, the most cited first'),
  })
  .meta({ id: 'PlaceFigures' });
export type PlaceFiguresAnswer = z.output<typeof placeFiguresSchema>;

export const countryPlaceSchema = z
  .object({ code: z.string(), label: z.string(), lon: z.number().nullable(), lat: z.number().nullable(), figures: placeFiguresSchema })
  .meta({ id: 'CountryPlace' });
export type CountryPlaceAnswer = z.output<typeof countryPlaceSchema>;

export const territoryPlaceSchema = z
  .object({
    tier: z.enum(TERRITORY_TIERS),
    code: z.string(),
    label: z.string(),
    population: z.int().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    within: z
      .array(z.object({ tier: z.enum(TERRITORY_TIERS), code: z.string(), label: z.string() }))
      .describe('The territories it lies in, the widest first'),
    formerNames: z.array(z.string()).describe('Communes that merged into it'),
    figures: placeFiguresSchema,
  })
  .meta({ id: 'TerritoryPlace' });
export type TerritoryPlaceAnswer = z.output<typeof territoryPlaceSchema>;
