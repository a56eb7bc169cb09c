import { CAMPAIGN_RHYTHM } from '@portulan/domain';
import { registerCampaign, startCampaign, type Register } from '@portulan/register';
import { anActor, catchMail, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { campaignWords } from './campaign-words.js';
import { followCampaigns } from './follow-campaigns.js';
import { openMailer } from './open-mailer.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud')`);
});
afterAll(() => database.drop());

const CHOICE = { room: null, kind: null, country: null, theme: null, uncheckedSince: null };
const PER_MINUTE_FAST = 60_000;

it('mails of a campaign leave to a mail server, one an address, with the one-press way out, whichever server sends', async () => {
  const received: { to: string; text: string }[] = [];
  let wake = () => undefined as void;
  const server = await catchMail({
    refuses: (address) => address.startsWith('gone'),
    take: (mail) => {
      received.push(mail);
      wake();
    },
  });
  const mailer = openMailer({ smtpUrl: server.url, from: 'Portulan <portulan@example.org>', folder: '/nowhere', say: () => undefined });
  const follow = () => followCampaigns({ register, mailer, publicUrl: 'https://portulan.example', perMinute: PER_MINUTE_FAST, warn: () => undefined });
  // Two servers at once.
  const stops = [await follow(), await follow()];
  try {
    const addresses = ['a@example.org', 'b@example.org', 'gone@example.org'];
    await saveDrafts(register, ...addresses.map((email) => anActor({ kind: 'association', tier: null, email }, { keeper: 'south' })));
    const draft = { title: 'Automne', choice: CHOICE, lang: 'fr' as const, words: campaignWords('Réseau du Sud'), ...CAMPAIGN_RHYTHM };
    const made = await registerCampaign(register, 'south', draft, 'claire');
    await startCampaign(register, 'south', made.ok ? made.value : '');
    while (received.length < 2) await new Promise<void>((resolve) => (wake = resolve));
  } finally {
    for (const stop of stops) await stop();
    mailer.close();
    await server.close();
  }
  expect(received.map(({ to }) => to).sort()).toEqual(['a@example.org', 'b@example.org']);
  const text = received[0]?.text ?? '';
  expect(text).toMatch(/^List-Unsubscribe: <https:\/\/portulan\.example\/desinscription\?jeton=[\w-]{43}>\r?$/m);
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  expect(text).toMatch(/^Precedence: bulk\r?$/m);
  expect(text).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
});
