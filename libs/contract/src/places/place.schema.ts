import { PLACE_PRECISIONS } from '@portulan/domain';
import { z } from 'zod';

/** A code and what to call it on screen. */
export const labelledSchema = z.object({ code: z.string(), label: z.string() }).meta({ id: 'Labelled' });
export type Labelled = z.output<typeof labelledSchema>;

/** Where something is: codes to filter by, a label to show, a point to draw (degrees, WGS 84). */
export const placeSchema = z
  .object({
    label: z.string(),
    country: z.string(),
    countryLabel: z.string(),
    region: z.string().nullable(),
    regionLabel: z.string().nullable(),
    departement: z.string().nullable(),
    departementLabel: z.string().nullable(),
    commune: z.string().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    precision: z.enum(PLACE_PRECISIONS),
  })
  .meta({ id: 'Place' });
export type PlaceAnswer = z.output<typeof placeSchema>;
