import type { Configuration } from '../configuration/index.js';
import { OpenIdProvider } from './openid-provider.js';

/** The OpenID provider that the deployer named, or null. */
export function openIdOf({ OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret, OPENID_NAME, OPENID_SCOPE: scope, OPENID_EMAIL_VOUCHED }: Configuration): OpenIdProvider | null {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return new OpenIdProvider({ issuer, clientId, clientSecret, scope, name: OPENID_NAME ?? new URL(issuer).host, isVouchingForEmail: OPENID_EMAIL_VOUCHED });
}
