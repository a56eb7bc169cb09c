import { CONSENT_MANNERS, CONTACT_FIELDS, ENTRY_ROOMS, ENTRY_STATES } from '@portulan/domain';
import { z } from 'zod';

const text = (length: number) => z.string().trim().max(length);

/** A contact as staff write it. */
export const contactRequestSchema = z.strictObject({
  name: text(120).min(1),
  role: text(120).nullable(),
  email: text(254).nullable(),
  phone: text(40).nullable(),
  lang: z.enum(['fr', 'en']),
  takesMessages: z.boolean(),
});
export type ContactRequest = z.output<typeof contactRequestSchema>;

/** What a person consented to. */
export const consentRequestSchema = z.strictObject({
  scope: z.array(z.enum(CONTACT_FIELDS)).max(CONTACT_FIELDS.length),
  givenOn: z.iso.date(),
  manner: z.enum(CONSENT_MANNERS),
  wording: text(2_000).min(1),
});
export type ConsentRequest = z.output<typeof consentRequestSchema>;

/** The contacts of an entry, for those who may see them. */
export const contactsSchema = z.object({
  entry: z.object({
    id: z.string(),
    room: z.enum(ENTRY_ROOMS),
    slug: z.string(),
    label: z.string(),
    version: z.int(),
    state: z.enum(ENTRY_STATES),
    keeper: z.string().nullable(),
  }),
  mayWrite: z.boolean(),
  items: z
    .array(
      contactRequestSchema.extend({
        id: z.string(),
        consent: z
          .object({
            scope: z.array(z.enum(CONTACT_FIELDS)).readonly(),
            givenOn: z.string(),
            manner: z.enum(CONSENT_MANNERS),
            wording: z.string(),
            recordedAt: z.string(),
            recordedBy: z.string().nullable(),
          })
          .nullable(),
      }),
    )
    .readonly(),
  changes: z
    .array(
      z.object({
        contactId: z.string(),
        at: z.string(),
        author: z.string(),
        authorName: z.string().nullable(),
        deed: z.enum(['added', 'revised', 'removed', 'consented', 'withdrawn', 'expired', 'erased']),
        fields: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type ContactsAnswer = z.output<typeof contactsSchema>;

/** Who saw private data, and where. */
export const privateLogSchema = z.object({
  items: z
    .array(
      z.object({
        at: z.string(),
        name: z.string().nullable(),
        place: z.enum(['contacts', 'proposal', 'held', 'held-file']),
        entry: z.object({ id: z.string(), label: z.string() }).nullable(),
        shown: z.int(),
      }),
    )
    .readonly(),
  total: z.int(),
  page: z.int(),
});
export type PrivateLogAnswer = z.output<typeof privateLogSchema>;
