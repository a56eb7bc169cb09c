import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLetter, type Register } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { SMTPServer } from 'smtp-server';
import { followLetters } from './follow-letters.js';
import { openMailer } from './open-mailer.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase({ filled: 'bare' });
  ({ register } = database);
});
afterAll(() => database.drop());
beforeEach(() => register.query('DELETE FROM letter'));

/** Resolves with what is looked for, once it is there; the letters themselves tell when to look again. */
function box<Item>() {
  const items: Item[] = [];
  let wake = () => undefined as void;
  return {
    items,
    put: (item: Item) => {
      items.push(item);
      wake();
    },
    until: async (count: number) => {
      while (items.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return items;
    },
  };
}

const invitation = { template: 'invitation', email: 'ada@example.org', lang: 'fr', content: { by: 'Claire', network: 'Réseau du Sud', role: 'editor' } } as const;
const from = 'Portulan <portulan@example.org>';

describe('letters to a mail server', () => {
  it('leave as soon as they are written, with who they are from, who they are for, and both texts', async () => {
    const received = box<{ to: string; user: string; text: string }>();
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => done(auth.password === 'hush' ? null : new Error('wrong'), { user: auth.username }),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          done();
          received.put({ to, user: String(session.user), text: Buffer.concat(chunks).toString() });
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as AddressInfo;
    const mailer = openMailer({ smtpUrl: `smtp://portulan:hush@127.0.0.1:${port}`, from, folder: '/nowhere', say: () => undefined });
    const stop = await followLetters(register, mailer, 'https://portulan.example', () => undefined);
    try {
      await register.transaction((unit) => writeLetter(unit, { ...invitation }));
      const [letter] = await received.until(1);
      expect(letter).toMatchObject({ to: 'ada@example.org', user: 'portulan' });
      expect(letter?.text).toMatch(/^From: Portulan <portulan@example\.org>\r?$/m);
      expect(letter?.text).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
      expect(letter?.text).toMatch(/^Auto-Submitted: auto-generated/m);
    } finally {
      await stop();
      await new Promise<void>((closed) => server.close(() => closed()));
    }
    expect(await register.query(`SELECT 1 FROM letter WHERE sent_at IS NULL`)).toEqual([]);
  });

  it('that nobody takes stay, and are said to without naming anyone', async () => {
    const warned = box<string>();
    const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', from, folder: '/nowhere', say: () => undefined });
    const stop = await followLetters(register, mailer, 'https://portulan.example', warned.put);
    try {
      await writeLetter(register, { ...invitation });
      const [sentence] = await warned.until(1);
      expect(sentence).toContain('SMTP_URL');
      expect(sentence).not.toContain('ada@');
    } finally {
      await stop();
    }
    expect(await register.query(`SELECT attempts, failure FROM letter WHERE next_at > now()`)).toEqual([{ attempts: 1, failure: expect.stringMatching(/ECONN|ESOCKET/) }]);
  });
});

describe('letters without a mail server', () => {
  it('are files for their owner alone, and the console says where', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portulan-mail-'));
    const said = box<string>();
    const mailer = openMailer({ from, folder: join(folder, 'mail'), say: said.put });
    const stop = await followLetters(register, mailer, 'https://portulan.example', () => undefined);
    try {
      await writeLetter(register, { ...invitation, token: { purpose: 'invitation' } });
      const [sentence] = await said.until(1);
      const [file = ''] = readdirSync(join(folder, 'mail'));
      expect(sentence).toContain(join(folder, 'mail', file));
      expect(sentence).not.toContain('ada@');
      expect(readFileSync(join(folder, 'mail', file), 'utf8')).toMatch(/^To: ada@example\.org$/m);
      if (process.platform !== 'win32') expect(statSync(join(folder, 'mail', file)).mode & 0o077).toBe(0);
    } finally {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
