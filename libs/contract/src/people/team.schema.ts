import { NETWORK_ROLES } from '@portulan/domain';
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
    }),
  ),
  invitations: z.array(z.object({ id: z.uuid(), email: z.string(), role: z.enum(NETWORK_ROLES), expiresAt: z.string(), isExpired: z.boolean() })),
});
export type TeamAnswer = z.output<typeof teamSchema>;
