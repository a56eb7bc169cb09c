import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { sendLetters, type LetterToSend, type Register } from '../index.js';
import { makeNetworks, makePerson } from '../people/people.test-data.js';
import { registerContact, relayMessage, submitMessage } from './index.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await makeNetworks(register);
});
afterAll(() => database.drop());
let from = 0;
beforeEach(() => (from += 1));
const step = () => ({ address: `192.0.2.${from}` });

async function letters(): Promise<LetterToSend[]> {
  const sent: LetterToSend[] = [];
  await sendLetters(register, async (letter) => void sent.push(letter));
  return sent;
}
async function kept(keeper: string | null = 'south', state: 'published' | 'draft' = 'published') {
  const actor = anActor({ kind: 'association', tier: null, name: 'Puits' }, { keeper, state });
  await saveDrafts(register, actor);
  return actor.id;
}
const write = (entryId: string, email = `w${from}@example.org`, body = 'Bonjour,\n\nPouvons-nous parler ?') => submitMessage(register, { entryId, name: 'Wanda', email, lang: 'fr', body }, step());
const contactOf = (entryId: string, email: string, takesMessages = true) => registerContact(register, entryId, { name: 'Ana', role: null, email, phone: null, lang: 'en', takesMessages }, 'test');
const codesOf = (outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] }) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

it('a message leaves for the contact once its address has answered, and nothing of it is kept', async () => {
  const entryId = await kept();
  await contactOf(entryId, 'ana@example.org');
  await contactOf(entryId, 'quiet@example.org', false);
  expect(await write(entryId, 'Wanda@Example.ORG')).toEqual({ ok: true, value: true });
  const [asked, ...others] = await letters();
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ template: 'message-received', email: 'wanda@example.org', content: { label: 'Puits' } });
  expect(JSON.stringify(asked?.content)).not.toMatch(/Wanda|parler|ana@/);
  for (let again = 0; again < 2; again += 1) expect((await relayMessage(register, asked?.token ?? '', step())).ok).toBe(true);
  const relayed = await letters();
  expect(relayed).toMatchObject([{ template: 'message-relayed', email: 'ana@example.org', lang: 'en', content: { replyTo: 'wanda@example.org', name: 'Wanda', via: 'contact', lines: JSON.stringify(['Bonjour,', '', 'Pouvons-nous parler ?']) } }]);
  expect(await register.query(`SELECT name, email, body FROM contact_message WHERE entry_id = $1`, [entryId])).toEqual([{ name: null, email: null, body: null }]);
});

it('without a contact it goes to the team of the network, administrators first; without a keeper to those of the whole', async () => {
  const [admin] = [await makePerson(register, { role: 'network-admin', network: 'south' }), await makePerson(register, { role: 'editor', network: 'south' })];
  const national = await makePerson(register, { role: 'national-admin', network: null });
  for (const [keeper, email] of [['south', admin?.email], [null, national.email]] as const) {
    await write(await kept(keeper), `k${keeper}@example.org`);
    const [asked] = await letters();
    await relayMessage(register, asked?.token ?? '', step());
    expect(await letters()).toMatchObject([{ template: 'message-relayed', email, content: { via: 'network' } }]);
  }
});

it('is refused for what is not shown, is empty, or comes too often', async () => {
  expect(codesOf(await write(await kept('south', 'draft')))).toEqual(['entry-unknown']);
  const entryId = await kept();
  expect(codesOf(await write(entryId, 'e@example.org', ' \n '))).toEqual(['message-empty']);
  const said = [];
  for (let time = 0; time < 12; time += 1) said.push(...codesOf(await write(entryId, 'often@example.org')));
  expect(new Set(said)).toEqual(new Set(['too-many-attempts']));
  expect(codesOf(await relayMessage(register, 'never given', step()))).toEqual(['token-spent']);
});

it('that nobody confirmed is forgotten', async () => {
  const entryId = await kept();
  await write(entryId, 'late@example.org');
  await register.query(`UPDATE contact_message SET submitted_at = now() - interval '4 days' WHERE email = 'late@example.org'`);
  await write(entryId, 'other@example.org');
  expect(await register.query(`SELECT 1 FROM contact_message WHERE email = 'late@example.org'`)).toEqual([]);
});
