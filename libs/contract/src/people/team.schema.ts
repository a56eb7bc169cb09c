import { NETWORK_ROLES, REPRESENTATIVE_LIMITS } from '@portulan/domain';
import { z } from 'zod';

/** The networks that someone works in, with what is seen first. */
export const staffNetworksSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      acronym: z.string().nullable(),
      members: z.int(),
      entries: z.int(),
      mayManageMembers: z.boolean(),
    }),
  ),
});
export type StaffNetworks = z.output<typeof staffNetworksSchema>;

/** The team of a network. */
export const teamSchema = z.object({
  network: z.object({ id: z.string(), label: z.string() }),
  mayManage: z.boolean(),
  members: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      email: z.string(),
      role: z.enum(NETWORK_ROLES),
      since: z.string(),
      hasSecondFactor: z.boolean(),
      isMe: z.boolean(),
      mayResetFactor: z.boolean(),
    }),
  ),
  invitations: z.array(z.object({ id: z.uuid(), email: z.string(), role: z.enum(NETWORK_ROLES), expiresAt: z.string(), isExpired: z.boolean() })),
});
export type TeamAnswer = z.output<typeof teamSchema>;

const MONTHS_MAX = 240;

/** What a network says of itself, and what it allows. */
export const networkSettingsRequestSchema = z.strictObject({
  label: z.string().trim().min(1).max(200),
  acronym: z.string().trim().max(40).nullable(),
  colour: z.string().trim().toLowerCase().max(7).nullable(),
  website: z.string().trim().max(300).nullable(),
  staleAfterMonths: z.int().min(1).max(MONTHS_MAX),
  /** Null: entries do not fall asleep by themselves. */
  dormantAfterMonths: z.int().min(1).max(MONTHS_MAX).nullable().default(null),
  representatives: z.enum(REPRESENTATIVE_LIMITS),
  perimeter: z.array(z.string().max(40)).max(500),
});
export const networkSettingsSchema = networkSettingsRequestSchema.extend({ mayEdit: z.boolean() });
export type NetworkSettingsAnswer = z.output<typeof networkSettingsSchema>;

/** Why a second factor that was lost is reset; the person is told. */
export const factorResetRequestSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });
/** The host name of a network's own front. */
export const networkHostRequestSchema = z.strictObject({ host: z.string().trim().toLowerCase().max(253).nullable() });
/** What a network's own front wears. */
export const networkFrontSchema = z.object({
  host: z.string().nullable(),
  logo: z.object({ url: z.string(), width: z.int(), height: z.int() }).nullable(),
  mayEdit: z.boolean(),
});
export type NetworkFrontAnswer = z.output<typeof networkFrontSchema>;
