import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID provider on this machine, as ProConnect in its two particularities: it signs what it tells of a person, and wants its token back at signing out. */
export interface OpenIdHost {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Does in the place of a person with a new browser what its pages ask, as `login`; gives the address that leads back to the site. */
  walk(address: string, login: string): Promise<URL>;
  /** Confirms in that browser that one signs out; gives the address that leads back. */
  leave(address: string): Promise<URL>;
  close(): Promise<void>;
}

interface HostOptions {
  readonly redirectUri: string;
  readonly backTo: string;
  /** What it says of whether an address is the person's: `undefined` says nothing. */
  readonly emailVerified: (login: string) => boolean | undefined;
}

const [CLIENT, SECRET] = ['portulan', 'a secret of the site, long enough'];

export async function openIdHost({ redirectUri, backTo, emailVerified }: HostOptions): Promise<OpenIdHost> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT, client_secret: SECRET, token_endpoint_auth_method: 'client_secret_post' },
        ...{ redirect_uris: [redirectUri], post_logout_redirect_uris: [backTo], userinfo_signed_response_alg: 'RS256' },
      },
    ],
    features: { jwtUserinfo: { enabled: true } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => {
        const verified = emailVerified(id);
        return { sub: id, email: `${id}@example.org`, ...(verified === undefined ? {} : { email_verified: verified }) };
      },
    }),
  });
  server.on('request', provider.callback());
  let walker = new Walker(issuer);
  return {
    ...{ issuer, clientId: CLIENT, clientSecret: SECRET },
    walk: (address, login) => {
      walker = new Walker(issuer);
      return walker.follow(address, { login, password: 'x' });
    },
    leave: (address) => walker.follow(address, { logout: 'yes' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A browser without a screen: keeps cookies, follows redirects, posts the one form of each page. */
class Walker {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  async follow(start: string, typed: Record<string, string>): Promise<URL> {
    let answer = await this.#ask(start);
    for (let step = 0; step < 20; step += 1) {
      const next = answer.headers.get('location');
      if (next !== null) {
        const address = new URL(next, this.issuer);
        if (address.origin !== this.issuer) return address;
        answer = await this.#ask(address.href);
        continue;
      }
      const page = await answer.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`The provider shows no form: ${answer.status} ${page.slice(0, 300)}`);
      const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [String(name), String(value)]);
      answer = await this.#ask(new URL(action, this.issuer).href, new URLSearchParams({ ...Object.fromEntries(hidden), ...typed }));
    }
    throw new Error('The provider goes round in circles.');
  }

  async #ask(address: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie }, ...(body === undefined ? {} : { method: 'POST', body }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
