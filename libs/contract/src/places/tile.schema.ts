import { z } from 'zod';
import { filterShape, langShape } from '../filters/index.js';
import { TILE_LAYERS, TILE_MAX_ZOOM } from './tile-layers.js';

const whole = (max: number) =>
  z
    .string()
    .regex(/^\d{1,8}$/, 'a whole number')
    .transform(Number)
    .refine((value) => value <= max, `at most ${max}`);

export const tileParamsSchema = z
  .object({ layer: z.enum(TILE_LAYERS), z: whole(TILE_MAX_ZOOM), x: whole(2 ** TILE_MAX_ZOOM), y: whole(2 ** TILE_MAX_ZOOM) })
  .refine(({ z: zoom, x, y }) => x < 2 ** zoom && y < 2 ** zoom, 'a tile that exists at that zoom');
export type TileParams = z.output<typeof tileParamsSchema>;

export const tileQuerySchema = z.strictObject({ ...filterShape, ...langShape });

/**
 * What the features of a vector tile carry.
 * Layers `actors` and `projects`: points; a cluster has `count` > 1 and `expand` (zoom at which it parts), a single
 * entry has `id`, `slug`, `label`, `kind` (actors) or `status` (projects). Layer `cooperations`: the places that have links: `ref`
 * (as in flows), `label`, `count`, `side` (`french` or `partner`).
 */
export const tileJsonSchema = z
  .object({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    tiles: z.array(z.string()),
    minzoom: z.int(),
    maxzoom: z.int(),
    bounds: z.array(z.number()).length(4),
    attribution: z.string(),
    vector_layers: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.string()) })),
  })
  .meta({ id: 'TileJson' });
