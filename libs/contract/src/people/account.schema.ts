import { ENTRY_ROOMS, ENTRY_STATES, isEmail, NETWORK_ROLES, ROLES } from '@portulan/domain';
import { z } from 'zod';

const NAME_LENGTH_MAX = 120;
/** More than any password that is taken, so that the rule says why it refuses one; less than what would be work to hash. */
const SECRET_LENGTH_MAX = 1_000;

const email = z.string().trim().refine(isEmail, 'is not an e-mail address');
const secret = z.string().min(1).max(SECRET_LENGTH_MAX);
const personName = z.string().trim().min(1).max(NAME_LENGTH_MAX);
const siteLang = z.enum(['fr', 'en']);

/** What is sent to the doors of accounts. Strict: a field that is not written here is refused, not passed over. */
export const signInRequestSchema = z.strictObject({ email, password: secret });
export const linkRequestSchema = z.strictObject({ email });
export const tokenRequestSchema = z.strictObject({ token: secret });
export const passwordResetRequestSchema = z.strictObject({ token: secret, password: secret });
export const passwordChangeRequestSchema = z.strictObject({ current: z.string().max(SECRET_LENGTH_MAX), password: secret });
/** `lang`: of the pages, for when someone is back. */
export const openIdStartRequestSchema = z.strictObject({ lang: siteLang });
/** `query`: what the provider added to the address it sent someone back to, as it is. */
export const openIdFinishRequestSchema = z.strictObject({ query: z.string().min(1).max(8_000) });
export const codeRequestSchema = z.strictObject({ code: z.string().trim().min(1).max(40) });
export const profileRequestSchema = z.strictObject({ name: personName, lang: siteLang });
export const invitationAnswerRequestSchema = z.strictObject({
  token: secret,
  lang: siteLang,
  email: email.optional(),
  name: personName.optional(),
  password: secret.optional(),
});
export const invitationRequestSchema = z.strictObject({ email, role: z.enum(NETWORK_ROLES), lang: siteLang });
export const memberRequestSchema = z.strictObject({ role: z.enum(NETWORK_ROLES) });

export const sessionStageSchema = z.enum(['second-factor', 'enrolment', 'full']);
/** Where someone stands after a proof: in, or what is asked next. */
export const signInAnswerSchema = z.object({ stage: sessionStageSchema });
export type SignInAnswer = z.output<typeof signInAnswerSchema>;

/** Where else than here one may sign in. */
export const waysInSchema = z.object({ openId: z.object({ name: z.string() }).nullable() });
export type WaysIn = z.output<typeof waysInSchema>;

/** Where to go to sign in at the provider. */
export const openIdStartSchema = z.object({ address: z.url() });
export type OpenIdStart = z.output<typeof openIdStartSchema>;

/** Where someone stands who came back from the provider, and the language they left in. */
export const openIdFinishAnswerSchema = signInAnswerSchema.extend({ lang: siteLang });
export type OpenIdFinishAnswer = z.output<typeof openIdFinishAnswerSchema>;

/** After signing out here: where to go to be signed out at the provider too. */
export const signOutAnswerSchema = z.object({ leaveAt: z.url().nullable() });
export type SignOutAnswer = z.output<typeof signOutAnswerSchema>;

export const accountSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  lang: siteLang,
  stage: sessionStageSchema,
  isStaff: z.boolean(),
  isNationalAdmin: z.boolean(),
  grants: z.array(z.object({ role: z.enum(ROLES), network: z.string().nullable(), networkLabel: z.string().nullable() })),
  secondFactor: z.object({ isSet: z.boolean(), recoveryCodes: z.int() }),
  hasPassword: z.boolean(),
});
export type AccountAnswer = z.output<typeof accountSchema>;

export const sessionsAnswerSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), browser: z.string().nullable(), createdAt: z.string(), seenAt: z.string(), isThisOne: z.boolean() })),
});
export type SessionsAnswer = z.output<typeof sessionsAnswerSchema>;

export const secondFactorOfferSchema = z.object({ secret: z.string(), address: z.string() });
export type SecondFactorOffer = z.output<typeof secondFactorOfferSchema>;
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodesAnswer = z.output<typeof recoveryCodesSchema>;

export const invitationSchema = z.object({
  email: z.string().nullable(),
  role: z.enum(ROLES),
  network: z.string().nullable(),
  networkLabel: z.string().nullable(),
  invitedBy: z.string().nullable(),
  hasAccount: z.boolean(),
});
export type InvitationAnswer = z.output<typeof invitationSchema>;

/** The entries that one represents. */
export const representedEntriesSchema = z.object({
  items: z.array(z.object({ id: z.string(), room: z.enum(ENTRY_ROOMS), slug: z.string(), label: z.string(), state: z.enum(ENTRY_STATES) })).readonly(),
});
export type RepresentedEntriesAnswer = z.output<typeof representedEntriesSchema>;
