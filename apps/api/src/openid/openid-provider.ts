import type { ProvenIdentity } from '@portulan/register';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetch,
} from 'openid-client';

/** What the deployer says of the provider. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the button calls it. */
  readonly name: string;
  readonly scope: string;
  /** Every address it gives is that of the person, even where it does not say so (`email_verified`). */
  readonly isVouchingForEmail: boolean;
}

/** What must be known again of someone who left for the provider, when they come back. */
export interface OpenIdFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * An OpenID Connect provider (OpenID Connect Core 1.0, authorization code flow with PKCE). Nothing is asked of it before
 * the first person goes there: a provider that is away stops nobody from signing in otherwise.
 *
 * What it signs is checked against its keys, the answer on the person too where it is signed (Core, 5.3.2).
 */
export class OpenIdProvider {
  readonly name: string;
  /** Where its pages are, for the content security policy: signing out goes there from a form. */
  readonly origin: string;
  #known: Promise<Configuration> | null = null;

  constructor(
    private readonly settings: OpenIdSettings,
    private readonly ask?: CustomFetch,
  ) {
    this.name = settings.name;
    this.origin = new URL(settings.issuer).origin;
  }

  /** Where to send someone, and what to keep until they are back. */
  async begin(redirectUri: string): Promise<{ readonly address: string; readonly flow: OpenIdFlow }> {
    const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(await this.#find(), {
      ...{ redirect_uri: redirectUri, scope: this.settings.scope, state: flow.state, nonce: flow.nonce },
      ...{ code_challenge: await calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256' },
    });
    return { address: address.href, flow };
  }

  /**
   * Who came back.
   *
   * @param address the one they came back to, with its query
   * @throws what the provider, the network or the checks had against it
   */
  async finish(address: URL, { state, nonce, verifier }: OpenIdFlow): Promise<ProvenIdentity> {
    const configuration = await this.#find();
    const tokens = await authorizationCodeGrant(configuration, address, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Error('The provider gave no identity.');
    const hasUserInfo = configuration.serverMetadata().userinfo_endpoint !== undefined;
    const told = hasUserInfo ? { ...claims, ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)) } : claims;
    return {
      ...{ issuer: claims.iss, subject: claims.sub, idToken: tokens.id_token },
      email: typeof told.email === 'string' ? told.email : null,
      isEmailVerified: told.email_verified === true || this.settings.isVouchingForEmail,
    };
  }

  /**
   * Where to send someone who signed out here, so that they are signed out there too (OpenID Connect RP-Initiated Logout
   * 1.0): the provider knows by the token which session is meant. Null when it has no such place, or is away.
   */
  async leave(idToken: string, backTo: string): Promise<string | null> {
    try {
      return buildEndSessionUrl(await this.#find(), { id_token_hint: idToken, post_logout_redirect_uri: backTo, state: randomState() }).href;
    } catch {
      return null;
    }
  }

  #find(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    this.#known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
      ...(this.ask === undefined ? {} : { [customFetch]: this.ask }),
    }).catch((failure: unknown) => {
      // Asked again at the next try.
      this.#known = null;
      throw failure;
    });
    return this.#known;
  }
}
