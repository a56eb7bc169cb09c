import { CAMPAIGN_RHYTHM, type CampaignChoice, type Outcome } from '@portulan/domain';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import {
  answerCampaign,
  countCampaign,
  countReach,
  countWork,
  dropCampaign,
  forgetAddresses,
  getCampaignQuestions,
  getSubscription,
  listCampaignEntries,
  listCampaignRecipients,
  listReached,
  listRevisions,
  listWork,
  openRegister,
  readEntries,
  registerCampaign,
  registerContact,
  remindCampaign,
  remindCampaigns,
  reviseCampaign,
  saveNetworks,
  sendCampaignMail,
  startCampaign,
  stopCampaign,
  submitProposal,
  tieProposal,
  unsubscribe,
  type CampaignMail,
  type Register,
  type SendStep,
} from '../index.js';
import { makePerson } from '../people/people.test-data.js';

const step = { address: '192.0.2.1' };
const EVERY: CampaignChoice = { room: null, kind: null, country: null, theme: null, uncheckedSince: null };
const words = { subject: 'Votre fiche', introduction: 'Bonjour.' };
const draft = (changes: object = {}) => ({ title: 'Automne', choice: EVERY, lang: 'fr' as const, words: { fr: words, en: { ...words, subject: 'Your entry' } }, ...CAMPAIGN_RHYTHM, ...changes });

let database: TestDatabase;
let register: Register;
beforeEach(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await register.transaction((unit) => saveNetworks(unit, ['nord', 'sud'].map((id) => ({ id, label: `Réseau ${id}`, perimeter: [] }))));
});
afterEach(() => database.drop());

const structure = (actor: Parameters<typeof anActor>[0] = {}, life: Parameters<typeof anActor>[1] = {}) => anActor({ kind: 'association', tier: null, ...actor }, { keeper: 'sud', ...life });
async function ok<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const told = await outcome;
  if (!told.ok) throw new Error(JSON.stringify(told.refusals));
  return told.value;
}
const codes = async (outcome: Promise<Outcome<unknown>>) => {
  const told = await outcome;
  return told.ok ? [] : told.refusals.map(({ code }) => code);
};
const choose = async (choice: Partial<CampaignChoice>) => (await listReached(register, { network: 'sud', choice: { ...EVERY, ...choice } }, 'no-address')).items.map(({ id }) => id).sort();
const begin = async (changes: object = {}) => {
  const id = await ok(registerCampaign(register, 'sud', draft(changes), 'claire'));
  await ok(startCampaign(register, 'sud', id));
  return id;
};

/** Sends whatever is due, without the pause between two. */
async function sendAll(deliver: (mail: CampaignMail) => Promise<void> = async () => undefined): Promise<{ mails: CampaignMail[]; steps: SendStep[] }> {
  const [mails, steps]: [CampaignMail[], SendStep[]] = [[], []];
  for (;;) {
    await register.query(`UPDATE campaign_sender SET free_at = now()`);
    const done = await sendCampaignMail(register, async (mail) => {
      await deliver(mail);
      mails.push(mail);
    }, 30);
    if (done === null) return { mails, steps };
    steps.push(done);
  }
}
const tokenTo = (mails: readonly CampaignMail[], email: string) => mails.find((mail) => mail.email === email)?.token ?? 'none';
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('the choice of entries', () => {
  it('holds what the network keeps and the public sees, narrowed by what is asked', async () => {
    const [water, old] = [structure({}, { checkedOn: '2020-01-01' }), aProject({ themes: ['water'] }, { keeper: 'sud', checkedOn: '2026-01-01' })];
    const [town, partner] = [anActor({}, { keeper: 'sud', checkedOn: '2026-01-01' }), aPartner({}, { keeper: 'nord' })];
    const link = aCooperation(town, partner, {}, { keeper: 'sud', checkedOn: '2026-01-01' });
    const asleep = structure({}, { state: 'dormant' });
    await saveDrafts(register, water, old, town, partner, link, asleep, structure({}, { state: 'draft' }));
    expect(await choose({})).toEqual([water, old, town, link, asleep].map(({ id }) => id).sort());
    expect(await choose({ room: 'projects' })).toEqual([old.id]);
    expect(await choose({ kind: 'authority' })).toEqual([town.id]);
    expect(await choose({ theme: 'water' })).toEqual([old.id]);
    expect(await choose({ country: 'SN' })).toEqual([town.id, link.id].sort());
    expect(await choose({ uncheckedSince: '2025-01-01' })).toEqual([water.id, asleep.id].sort());
  });
});

describe('those who are written to', () => {
  it('are the public address and whoever represents the entry, each once; the address of an actor speaks for its works', async () => {
    const [town, partner] = [structure({ email: 'Mairie@Example.org' }), aPartner({ email: 'dakar@example.org' })];
    const [link, led] = [aCooperation(town, partner, {}, { keeper: 'sud' }), aProject({ participations: [{ actorId: town.id, role: 'lead' }, { actorId: partner.id, role: 'partner' }] }, { keeper: 'sud' })];
    await saveDrafts(register, town, partner, link, led);
    const person = await makePerson(register, { role: 'contributor', network: null });
    await register.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2)`, [town.id, person.id]);
    const found = await listCampaignRecipients(register, [town.id, link.id, led.id]);
    const to = (id: string) => found.filter(({ entryId }) => entryId === id).map(({ email, origin }) => [email, origin]).sort();
    expect(to(town.id)).toEqual([[person.email, 'representative'], ['mairie@example.org', 'actor']].sort());
    expect([to(link.id), to(led.id)]).toEqual([[['mairie@example.org', 'actor']], [['mairie@example.org', 'actor']]]);
  });

  it('are the contacts that take messages too, in their language', async () => {
    const [entry, other] = [structure({ email: 'a@example.org' }), structure()];
    await saveDrafts(register, entry, other);
    const contact = { name: 'Ana Diop', role: null, phone: null, lang: 'en' as const };
    await ok(registerContact(register, entry.id, { ...contact, email: 'ana@example.org', takesMessages: true }, 'claire'));
    await ok(registerContact(register, other.id, { ...contact, email: 'silent@example.org', takesMessages: false }, 'claire'));
    const found = await listCampaignRecipients(register, [entry.id, other.id]);
    expect(found.map(({ entryId, email, lang, origin }) => [entryId, email, lang, origin])).toEqual([
      [entry.id, 'a@example.org', null, 'actor'],
      [entry.id, 'ana@example.org', 'en', 'contact'],
    ]);
    const id = await begin();
    const shown = JSON.stringify(await listCampaignEntries(register, id, 'unanswered'));
    expect([shown.includes('contact'), shown.includes('Ana'), shown.includes('ana@')]).toEqual([true, false, false]);
  });

  it('are counted before anything is sent, and entries without an address are listed', async () => {
    const [one, two, bare] = [structure({ email: 'a@example.org' }), structure({ email: 'a@example.org' }), structure({ name: 'Sans adresse' })];
    await saveDrafts(register, one, two, bare);
    const campaign = { network: 'sud', choice: EVERY };
    expect(await countReach(register, campaign)).toEqual({ entries: 3, asked: 2, 'no-address': 1, unsubscribed: 0, addresses: 1 });
    expect(await listReached(register, campaign, 'no-address')).toMatchObject({ total: 1, items: [{ id: bare.id, label: 'Sans adresse' }] });
    const id = await begin();
    expect(await listCampaignEntries(register, id, 'no-address')).toMatchObject({ total: 1, items: [{ id: bare.id, to: [] }] });
    expect(await listCampaignEntries(register, id, 'unanswered')).toMatchObject({ total: 2, items: [{ to: [{ origin: 'actor', shown: 'a@example.org' }] }, {}] });
  });
});

describe('a campaign', () => {
  it('is written again until it begins, and begins once', async () => {
    await saveDrafts(register, structure({ email: 'a@example.org' }));
    const id = await ok(registerCampaign(register, 'sud', draft(), 'claire'));
    await ok(reviseCampaign(register, 'sud', id, draft({ choice: { ...EVERY, room: 'projects' } })));
    expect(await codes(reviseCampaign(register, 'nord', id, draft()))).toEqual(['campaign-unknown']);
    expect(await codes(reviseCampaign(register, 'sud', id, draft({ title: '' })))).toEqual(['title-missing']);
    expect(await codes(startCampaign(register, 'sud', id))).toEqual(['campaign-empty']);
    await ok(reviseCampaign(register, 'sud', id, draft()));
    const begun = await Promise.all([startCampaign(register, 'sud', id), startCampaign(register, 'sud', id)]);
    expect(begun.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect((await sendAll()).steps).toEqual(['sent']);
    expect(await codes(dropCampaign(register, 'sud', id))).toEqual(['campaign-begun']);
    expect(await codes(registerCampaign(register, 'est', draft(), 'claire'))).toEqual(['network-unknown']);
  });

  it('does not begin when nobody can be written to', async () => {
    await saveDrafts(register, structure());
    const id = await ok(registerCampaign(register, 'sud', draft(), 'claire'));
    expect(await codes(startCampaign(register, 'sud', id))).toEqual(['no-address']);
    await ok(dropCampaign(register, 'sud', id));
    expect(await codes(dropCampaign(register, 'sud', id))).toEqual(['campaign-unknown']);
  });

  it('stops: what waits does not leave, what left can still be answered', async () => {
    const [one, two] = [structure({ email: 'a@example.org' }), structure({ email: 'b@example.org' })];
    await saveDrafts(register, one, two);
    const id = await begin();
    const mails: CampaignMail[] = [];
    expect(await sendCampaignMail(register, async (mail) => void mails.push(mail), 30)).toBe('sent');
    await ok(stopCampaign(register, 'sud', id));
    expect((await sendAll()).steps).toEqual([]);
    expect((await countCampaign(register, id)).mails).toEqual({ waiting: 0, sent: 1, failed: 0, reminders: 0 });
    const [mail] = mails as [CampaignMail];
    await ok(answerCampaign(register, { token: mail.token, entryId: mail.entries[0]?.id ?? '', answer: 'right' }, step));
    expect(await codes(stopCampaign(register, 'sud', id))).toEqual(['campaign-still']);
    expect(await codes(remindCampaign(register, 'sud', id))).toEqual(['campaign-still']);
  });
});

describe('its mails', () => {
  it('are one an address, with all its entries, in its language', async () => {
    const [one, two] = [structure({ name: 'Un', email: 'a@example.org' }), structure({ name: 'Deux', email: 'a@example.org' })];
    await saveDrafts(register, one, two);
    const person = await makePerson(register, { role: 'contributor', network: null });
    await register.query(`UPDATE person SET lang = 'en' WHERE id = $1`, [person.id]);
    await register.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2)`, [one.id, person.id]);
    await begin();
    const { mails } = await sendAll();
    const of = (email: string) => mails.find((mail) => mail.email === email);
    expect(of('a@example.org')).toMatchObject({ lang: 'fr', network: 'Réseau sud', words, isReminder: false, entries: [{ label: 'Deux' }, { label: 'Un' }] });
    expect(of(person.email)).toMatchObject({ lang: 'en', words: { subject: 'Your entry' }, entries: [{ label: 'Un' }] });
    expect(new Set(mails.map(({ token }) => token)).size).toBe(2);
    expect(await register.query(`SELECT 1 FROM campaign_token WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'`, [of('a@example.org')?.token])).toEqual([]);
  });

  it('that do not leave wait longer each time, are given up, and leave no link behind', async () => {
    await saveDrafts(register, structure({ email: 'a@example.org' }));
    const id = await begin();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await register.query(`UPDATE campaign_mail SET next_at = now()`);
      expect((await sendAll(async () => Promise.reject(Object.assign(new Error('to a@example.org'), { code: 'ECONNREFUSED' })))).steps).toEqual(['failed']);
      const [mail] = await register.query<object>(`SELECT attempts, failure, state, round(extract(epoch FROM next_at - now()))::integer > 30 AS waits FROM campaign_mail`);
      expect(mail).toEqual({ attempts: attempt, failure: 'ECONNREFUSED', state: attempt < 8 ? 'waiting' : 'failed', waits: attempt < 8 });
    }
    expect(await register.query(`SELECT 1 FROM campaign_token`)).toEqual([]);
    expect((await countCampaign(register, id)).mails).toMatchObject({ failed: 1, waiting: 0 });
    expect(await listCampaignEntries(register, id, 'unanswered')).toMatchObject({ items: [{ to: [{ isFailed: true }] }] });
    expect(await remindCampaign(register, 'sud', id, later(30))).toEqual({ ok: true, value: 0 });
  });

  it('to an address that the server refuses are given up at once, and the others go on', async () => {
    await saveDrafts(register, structure({ email: 'gone@example.org' }), structure({ email: 'here@example.org' }));
    await begin();
    const gone = Object.assign(new Error(), { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' });
    const { mails } = await sendAll(async ({ email }) => (email.startsWith('gone') ? Promise.reject(gone) : undefined));
    expect(mails.map(({ email }) => email)).toEqual(['here@example.org']);
    expect(await register.query(`SELECT state, attempts FROM campaign_mail WHERE email LIKE 'gone%'`)).toEqual([{ state: 'failed', attempts: 1 }]);
  });

  it('bear links that open as soon as they are there', async () => {
    await saveDrafts(register, structure({ email: 'a@example.org' }));
    await begin();
    const opened: boolean[] = [];
    await sendAll(async ({ token }) => void opened.push((await getCampaignQuestions(register, token, step)).ok));
    expect(opened).toEqual([true]);
  });

  it('leave by one server at a time, and no faster than was said', async () => {
    await saveDrafts(register, structure({ email: 'a@example.org' }), structure({ email: 'b@example.org' }));
    await begin();
    const other = await openRegister(database.config, { poolSize: 1 });
    try {
      const meanwhile: SendStep[] = [];
      const first = await sendCampaignMail(register, async () => void meanwhile.push(await sendCampaignMail(other, async () => undefined, 30)), 2);
      expect([first, ...meanwhile]).toEqual(['sent', null]);
      const wait = await sendCampaignMail(other, async () => undefined, 2);
      expect(wait).toEqual({ waitSeconds: expect.any(Number) });
      expect((wait as { waitSeconds: number }).waitSeconds).toBeLessThanOrEqual(30);
      expect((await sendAll()).steps).toEqual(['sent']);
    } finally {
      await other.close();
    }
  });

  it('remind those who are silent, by themselves or by hand, as often as was said', async () => {
    const [one, two] = [structure({ email: 'a@example.org' }), structure({ email: 'b@example.org' })];
    await saveDrafts(register, one, two);
    const id = await begin({ reminderDays: 10, remindersMax: 2 });
    const first = await sendAll();
    expect(await remindCampaigns(register, { now: later(9) })).toBe(0);
    await ok(answerCampaign(register, { token: tokenTo(first.mails, 'a@example.org'), entryId: one.id, answer: 'right' }, step));
    expect(await Promise.all([remindCampaigns(register, { now: later(11) }), remindCampaigns(register, { now: later(11) })]).then((counts) => counts.sort())).toEqual([0, 1]);
    const second = await sendAll();
    expect(second.mails).toMatchObject([{ email: 'b@example.org', isReminder: true }]);
    // The link of the first mail opens as well as that of the reminder.
    for (const { token } of [...first.mails, ...second.mails].filter(({ email }) => email.startsWith('b'))) {
      expect(await ok(getCampaignQuestions(register, token, step))).toMatchObject({ entries: [{ id: two.id, answer: null }] });
    }
    expect(await remindCampaign(register, 'sud', id)).toEqual({ ok: true, value: 0 });
    expect(await remindCampaign(register, 'sud', id, later(2))).toEqual({ ok: true, value: 1 });
    await sendAll();
    expect(await remindCampaign(register, 'sud', id, later(400))).toEqual({ ok: true, value: 0 });
    expect((await countCampaign(register, id)).mails).toEqual({ waiting: 0, sent: 4, failed: 0, reminders: 2 });
  });

  it('do not leave for what was answered meanwhile', async () => {
    const one = structure({ email: 'a@example.org' });
    await saveDrafts(register, one);
    const id = await begin();
    await register.query(`UPDATE campaign_entry SET answer = 'right', answered_at = now() WHERE campaign_id = $1`, [id]);
    expect((await sendAll()).steps).toEqual(['dropped']);
  });
});

describe('an answer', () => {
  const asked = async () => {
    const entry = structure({ email: 'a@example.org' }, { checkedOn: '2020-01-01' });
    await saveDrafts(register, entry);
    const id = await begin();
    const { mails } = await sendAll();
    return { id, entry, token: tokenTo(mails, 'a@example.org') };
  };
  const reply = (token: string, entryId: string, answer: 'right' | 'to-correct' | 'gone' = 'right') => answerCampaign(register, { token, entryId, answer }, step);

  it('“right” is a revision with the day of the check, once', async () => {
    const { id, entry, token } = await asked();
    expect(await ok(getCampaignQuestions(register, token, step))).toMatchObject({ network: 'Réseau sud', entries: [{ id: entry.id, answer: null }] });
    expect((await readEntries(register, [entry.id]))[0]).toMatchObject({ version: 1, checkedOn: '2020-01-01' });
    const both = await Promise.all([reply(token, entry.id), reply(token, entry.id, 'gone')]);
    expect(both.filter(({ ok: isTaken }) => isTaken)).toHaveLength(1);
    expect(await codes(reply(token, entry.id))).toEqual(['answer-given']);
    expect(await register.query(`SELECT 1 FROM campaign_entry WHERE answer IS NOT NULL`)).toHaveLength(1);
    if (both[0].ok) {
      const [today] = await register.query<{ today: string }>(`SELECT to_char(now(), 'YYYY-MM-DD') AS today`);
      expect((await readEntries(register, [entry.id]))[0]).toMatchObject({ version: 2, checkedOn: today?.today });
      expect((await listRevisions(register, entry.id))[0]).toMatchObject({ author: 'campaign', reason: 'Automne', changedFields: ['checkedOn'] });
    }
    expect(await countCampaign(register, id)).toMatchObject({ entries: 1, asked: 1, unanswered: 0 });
  });

  it('of whoever represents the entry is told by their name', async () => {
    const entry = structure();
    await saveDrafts(register, entry);
    const person = await makePerson(register, { role: 'contributor', network: null });
    await register.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2)`, [entry.id, person.id]);
    await begin();
    const { mails } = await sendAll();
    await ok(reply(tokenTo(mails, person.email), entry.id));
    expect((await listRevisions(register, entry.id))[0]).toMatchObject({ author: `person:${person.id}` });
  });

  it('“to correct” changes nothing, and the correction that follows is tied to it', async () => {
    const { id, entry, token } = await asked();
    const before = await submitProposal(register, { sort: 'correction', entryId: entry.id, seenVersion: 1, changes: { phone: '1' }, message: null, sourceUrl: null }, { author: 'paul', lang: 'fr' });
    const proposalId = before.ok ? before.value.id : '';
    await tieProposal(register, { token, entryId: entry.id, proposalId });
    expect((await register.query(`SELECT proposal_id AS id FROM campaign_entry`))).toEqual([{ id: null }]);
    await ok(reply(token, entry.id, 'to-correct'));
    await tieProposal(register, { token: 'stolen', entryId: entry.id, proposalId });
    await tieProposal(register, { token, entryId: entry.id, proposalId });
    expect(await listCampaignEntries(register, id, 'to-correct')).toMatchObject({ items: [{ id: entry.id, proposal: { id: proposalId, state: 'waiting' } }] });
    expect((await readEntries(register, [entry.id]))[0]).toMatchObject({ version: 1 });
  });

  it('“gone” archives nothing: it is work for the team, until somebody has looked', async () => {
    const { entry, token } = await asked();
    await ok(reply(token, entry.id, 'gone'));
    expect((await readEntries(register, [entry.id]))[0]).toMatchObject({ version: 1, content: { state: 'published' } });
    expect(await listWork(register, 'said-gone', { network: 'sud' })).toMatchObject({ total: 1, items: [{ id: entry.id }] });
    expect((await countWork(register, 'nord'))['said-gone']).toBe(0);
    const [today] = await register.query<{ today: string }>(`SELECT to_char(now(), 'YYYY-MM-DD') AS today`);
    await saveDrafts(register, { ...entry, checkedOn: today?.today ?? null });
    expect((await countWork(register, 'sud'))['said-gone']).toBe(0);
  });

  it('of a link that is forged, too old, or about another entry is none', async () => {
    const { entry, token } = await asked();
    const other = structure({ email: 'other@example.org' });
    await saveDrafts(register, other);
    expect(await codes(reply('forged', entry.id))).toEqual(['token-spent']);
    expect(await codes(reply(token, other.id))).toEqual(['entry-unknown']);
    await register.query(`UPDATE campaign_token SET expires_at = now()`);
    expect(await codes(reply(token, entry.id))).toEqual(['token-spent']);
    expect(await codes(getCampaignQuestions(register, token, step))).toEqual(['token-spent']);
    expect(await register.query(`SELECT 1 FROM campaign_entry WHERE answer IS NOT NULL`)).toEqual([]);
    expect(await register.query(`SELECT 1 FROM revision WHERE version > 1`)).toEqual([]);
  });

  it('about an entry that was archived meanwhile changes nothing', async () => {
    const { entry, token } = await asked();
    await saveDrafts(register, { ...entry, state: 'archived' });
    expect(await codes(reply(token, entry.id))).toEqual(['entry-unknown']);
    expect(await ok(getCampaignQuestions(register, token, step))).toMatchObject({ entries: [] });
  });
});

describe('whoever wants no such mail', () => {
  it('gets none any more, of any network, even by a link that is too old', async () => {
    await saveDrafts(register, structure({ email: 'a@example.org' }), structure({ email: 'a@example.org' }, { keeper: 'nord' }));
    const id = await begin();
    const { mails } = await sendAll();
    const token = tokenTo(mails, 'a@example.org');
    await remindCampaign(register, 'sud', id, later(20));
    await register.query(`UPDATE campaign_token SET expires_at = now()`);
    expect(await codes(unsubscribe(register, 'forged', step))).toEqual(['token-spent']);
    expect(await ok(getSubscription(register, token, step))).toEqual({ network: 'Réseau sud', isUnsubscribed: false });
    for (let again = 0; again < 2; again += 1) expect(await ok(unsubscribe(register, token, step))).toEqual({ network: 'Réseau sud' });
    expect(await ok(getSubscription(register, token, step))).toMatchObject({ isUnsubscribed: true });
    expect((await sendAll()).steps).toEqual([]);
    expect(await remindCampaign(register, 'sud', id, later(60))).toEqual({ ok: true, value: 0 });
    const north = await ok(registerCampaign(register, 'nord', draft(), 'nora'));
    expect(await codes(startCampaign(register, 'nord', north))).toEqual(['no-address']);
    expect(await countReach(register, { network: 'nord', choice: EVERY })).toMatchObject({ entries: 1, unsubscribed: 1, addresses: 0 });
    expect(JSON.stringify(await register.query(`SELECT * FROM unsubscribed_address`))).not.toContain('example.org');
  });

  it('can say so for a year, by the link alone: once its links are spent a campaign knows no address', async () => {
    await saveDrafts(register, structure({ email: 'a@example.org' }), structure({ email: 'b@example.org' }));
    const id = await begin();
    const { mails } = await sendAll();
    const token = tokenTo(mails, 'a@example.org');
    const before = await countCampaign(register, id);
    await ok(stopCampaign(register, 'sud', id));
    await forgetAddresses(register);
    expect(await ok(getCampaignQuestions(register, token, step))).toMatchObject({ entries: [{}] });
    await register.query(`UPDATE campaign SET stopped_at = stopped_at - make_interval(days => link_days + 1)`);
    for (let again = 0; again < 2; again += 1) await forgetAddresses(register);
    for (const table of ['campaign_recipient', 'campaign_mail', 'campaign_token']) {
      expect([table, JSON.stringify(await register.query(`SELECT * FROM ${table}`)).includes('example.org')]).toEqual([table, false]);
    }
    expect(await countCampaign(register, id)).toEqual(before);
    expect(await ok(unsubscribe(register, token, step))).toEqual({ network: 'Réseau sud' });
    expect(await ok(getSubscription(register, token, step))).toMatchObject({ isUnsubscribed: true });
    expect(await countReach(register, { network: 'sud', choice: EVERY })).toMatchObject({ unsubscribed: 1, addresses: 1 });
    await register.query(`UPDATE campaign_token SET expires_at = now() - interval '366 days'`);
    await forgetAddresses(register);
    expect(await codes(getSubscription(register, token, step))).toEqual(['token-spent']);
  });
});
