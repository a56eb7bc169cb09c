import { ENTRY_ROOMS, TERRITORY_TIERS } from '@portulan/domain';
import { z } from 'zod';
import { langShape } from '../filters/index.js';

export const countrySchema = z
  .object({
    code: z.string(),
    label: z.string(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    cooperationCount: z.int(),
  })
  .meta({ id: 'Country' });
export type CountryAnswer = z.output<typeof countrySchema>;

export const themeSchema = z
  .object({ code: z.string(), parent: z.string().nullable(), label: z.string() })
  .meta({ id: 'Theme' });
export type ThemeAnswer = z.output<typeof themeSchema>;

export const sdgSchema = z
  .object({
    goal: z.int(),
    label: z.string(),
    targets: z.array(z.object({ code: z.string(), label: z.string() })),
  })
  .meta({ id: 'Sdg' });
export type SdgAnswer = z.output<typeof sdgSchema>;

export const territorySchema = z
  .object({
    tier: z.enum(TERRITORY_TIERS),
    code: z.string(),
    label: z.string(),
    region: z.string().nullable(),
    departement: z.string().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
  })
  .meta({ id: 'Territory' });
export type TerritoryAnswer = z.output<typeof territorySchema>;

/** Territories are many: without a tier, régions and départements; with one, that tier, narrowed by words or département. */
export const territoryQuerySchema = z.strictObject({
  ...langShape,
  tier: z.enum(TERRITORY_TIERS).optional(),
  departement: z.string().max(3).optional(),
  q: z.string().max(80).optional(),
});
export const vocabularyQuerySchema = z.strictObject(langShape);

export const countriesAnswerSchema = z.object({ items: z.array(countrySchema) }).meta({ id: 'Countries' });
export const themesAnswerSchema = z.object({ items: z.array(themeSchema) }).meta({ id: 'Themes' });
export const sdgsAnswerSchema = z.object({ items: z.array(sdgSchema) }).meta({ id: 'Sdgs' });
export const territoriesAnswerSchema = z.object({ items: z.array(territorySchema) }).meta({ id: 'Territories' });
export const networkSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    acronym: z.string().nullable(),
    colour: z.string().nullable(),
    website: z.string().nullable(),
    /** The host name of its own front. */
    host: z.string().nullable(),
    /** The address of its logo. */
    logo: z.string().nullable(),
    url: z.string().nullable(),
    perimeter: z.array(z.string()),
  })
  .meta({ id: 'Network' });
export const networksAnswerSchema = z.object({ items: z.array(networkSchema) }).meta({ id: 'Networks' });

/** A version of an entry that a network approved, as far as the public sees it. */
export const clearedEntrySchema = z
  .object({
    id: z.string(),
    room: z.enum(ENTRY_ROOMS),
    slug: z.string(),
    label: z.string(),
    version: z.int(),
    /** Whether it is the version that is shown everywhere else. */
    isLatest: z.boolean(),
    clearedOn: z.string(),
  })
  .meta({ id: 'ClearedEntry' });
export const clearedEntriesSchema = z.object({ items: z.array(clearedEntrySchema) }).meta({ id: 'ClearedEntries' });
export type ClearedEntries = z.output<typeof clearedEntriesSchema>;
/** The same, with every field that is shown. */
export const clearedContentSchema = clearedEntrySchema
  .extend({ fields: z.record(z.string(), z.unknown()), names: z.record(z.string(), z.object({ label: z.string(), detail: z.string().nullable() })) })
  .meta({ id: 'ClearedContent' });
export type ClearedContent = z.output<typeof clearedContentSchema>;
