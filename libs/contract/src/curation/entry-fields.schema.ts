import {
  ACTOR_KINDS,
  AUTHORITY_TIERS,
  COOPERATION_FORMS,
  COOPERATION_STATUSES,
  FUNDING_KINDS,
  IDENTIFIER_SCHEMES,
  INSTITUTION_CATEGORIES,
  NAME_TYPES,
  PARTICIPATION_ROLES,
  PARTNER_TIERS,
  POINT_REF,
} from '@portulan/domain';
import { z } from 'zod';

const LINE = 300;
const TEXT = 10_000;
const MOST_ITEMS = 200;

const line = z.string().max(LINE);
const optionalLine = line.nullable();
const optionalText = z.string().max(TEXT).nullable();
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST_ITEMS);

/**
 * A place of the register by its id, a French commune that the register shall find or make (`commune:13055`), or a point
 * abroad that somebody shows on a map and names (`point:SN:-16.92,14.79:Thiès`).
 */
const placeRef = z.union([z.uuid(), z.string().regex(/^commune:[0-9AB]{5}$/), z.string().regex(POINT_REF)]);

const labels = {
  descriptionFr: optionalText,
  descriptionEn: optionalText,
  themes: listOf(line),
  sdgs: listOf(z.int().min(1).max(17)),
  sdgTargets: listOf(line),
};

/** The fields of an actor that can be asked for, each optional; nothing else is read. */
export const actorFieldsSchema = z
  .strictObject({
    kind: z.enum(ACTOR_KINDS),
    category: z.enum(INSTITUTION_CATEGORIES).nullable(),
    tier: z.enum([...AUTHORITY_TIERS, ...PARTNER_TIERS]).nullable(),
    names: listOf(z.strictObject({ type: z.enum(NAME_TYPES), name: line, lang: z.string().max(3).nullish() })).min(1),
    identifiers: listOf(z.strictObject({ scheme: z.enum(IDENTIFIER_SCHEMES), value: line })),
    country: z.string().length(2),
    seatId: placeRef.nullable(),
    territory: optionalLine,
    address: optionalLine,
    website: optionalLine,
    email: optionalLine,
    phone: optionalLine,
    ...labels,
  })
  .partial();

/** The fields of a cooperation, likewise. */
export const cooperationFieldsSchema = z
  .strictObject({
    form: z.enum(COOPERATION_FORMS),
    frenchIds: listOf(z.uuid()),
    partnerIds: listOf(z.uuid()),
    since: optionalLine,
    until: optionalLine,
    status: z.enum(COOPERATION_STATUSES).nullable(),
    ...labels,
  })
  .partial();

const fundingSchema = z.strictObject({
  funderId: z.uuid().nullable(),
  kind: z.enum(FUNDING_KINDS),
  amount: line,
  currency: z.string().length(3),
  programme: optionalLine,
  date: optionalLine,
  sourceId: optionalLine,
  recordId: optionalLine,
});

/** The fields of a project, likewise. */
export const projectFieldsSchema = z
  .strictObject({
    title: line.min(1),
    titleEn: optionalLine,
    since: optionalLine,
    until: optionalLine,
    status: z.enum(['completed', 'suspended', 'cancelled']).nullable(),
    cooperationId: z.uuid().nullable(),
    participations: listOf(z.strictObject({ actorId: z.uuid(), role: z.enum(PARTICIPATION_ROLES) })),
    fundings: listOf(fundingSchema),
    placeIds: listOf(placeRef),
    ...labels,
  })
  .partial();

/** Which fields each room has. */
export const entryFieldsSchemas = { actors: actorFieldsSchema, cooperations: cooperationFieldsSchema, projects: projectFieldsSchema } as const;
