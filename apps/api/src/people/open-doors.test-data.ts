import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Grant } from '@portulan/domain';
import { getSession, giveGrant, openSession, openVault, registerPerson, type Register } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import pino from 'pino';
import type { MailState } from '../mail/mail-state.js';
import type { OpenIdProvider } from '../openid/openid-provider.js';
import { createApp } from '../server/create-app.js';
import { ServedVersion } from '../server/served-version.js';

/** What the doors of people do not lean on; a door that does lets people in, and fails behind it. */
const absent = {} as never;

export interface OpenDoors {
  readonly app: NestFastifyApplication;
  readonly register: Register;
  /** A person with these grants. */
  person(...grants: Grant[]): Promise<{ readonly id: string; readonly email: string }>;
  /** The cookie of a new session of a person. */
  cookie(personId: string, isProvenTwice?: boolean): Promise<string>;
  sessionId(cookie: string): Promise<string>;
  close(): Promise<void>;
}

/** The API over a database of its own, without search and map, asked without a socket. */
export async function openDoors({ publicUrl, openId = null, mail }: { publicUrl?: string; openId?: OpenIdProvider | null; mail?: MailState } = {}): Promise<OpenDoors> {
  const database: TestDatabase = await openTestDatabase({ filled: 'bare' });
  const { register } = database;
  await register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud'), ('north', 'Réseau du Nord')`);
  const vault = openVault('a secret of the tests of these doors');
  const parts = { register, search: absent, tiles: absent, vault, publication: { publicUrl, publisher: { ref: 'PORTULAN', name: 'Portulan' } }, requestsPerMinute: 1_000_000, openId, ...(mail === undefined ? {} : { mail }) };
  const app = await createApp({ parts, version: new ServedVersion('test'), log: pino({ level: 'silent' }), isBehindProxy: false, publicUrl });
  return {
    app,
    register,
    person: (...grants) =>
      register.transaction(async (unit) => {
        const email = `${randomUUID()}@example.org`;
        const id = (await registerPerson(unit, { email, name: 'Claire Fontaine', lang: 'fr' })) as string;
        for (const grant of grants) await giveGrant(unit, id, grant, null);
        return { id, email };
      }),
    cookie: async (personId, isProvenTwice = true) =>
      `${publicUrl === undefined ? '' : '__Host-'}portulan_session=${await openSession(register, { personId, isProvenTwice })}`,
    sessionId: async (cookie) => (await getSession(register, cookie.split('=')[1] ?? ''))?.sessionId ?? '',
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
