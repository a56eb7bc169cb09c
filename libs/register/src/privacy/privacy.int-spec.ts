import { fieldsOf } from '@portulan/domain';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { getRevision, listContactChanges, listRevisions, registerConsent, registerContact, restoreRevision, submitMessage, submitProposal, type Register } from '../index.js';
import { makeNetworks, makePerson } from '../people/people.test-data.js';
import { eraseExpired, eraseExpiredOnce, erasePerson, exportHeld, getHeld, getRetention, listErasures, listRetentionRuns, reviseRetention } from './index.js';
import { isText, listPrivateTables } from './private-tables.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await makeNetworks(register);
});
afterAll(() => database.drop());

const codesOf = (outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] }) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const summaryOf = async (email: string, words: string[] = []) => {
  const held = await getHeld(register, { email, words });
  if (!held.ok) throw new Error(held.refusals[0]?.code);
  return held.value;
};

/** Every text of the database that still says a word, by its table; of entries and their versions too. */
async function placesThatSay(word: string): Promise<string[]> {
  const tables = await register.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`);
  const said: string[] = [];
  for (const { name } of tables) {
    const rows = await register.query(`SELECT 1 FROM "${name}" t WHERE to_jsonb(t)::text ILIKE $1 LIMIT 1`, [`%${word}%`]);
    if (rows.length > 0) said.push(name);
  }
  return said;
}

/** Someone who is everywhere: an account, a contact, a proposal, a message, a letter, and words in the versions of an entry. */
async function everywhere(tag: string) {
  const person = await makePerson(register, { role: 'editor', network: 'south' });
  const email = `${tag}.lagrange@example.org`;
  const name = `Josephine ${tag.toUpperCase()} Lagrange`;
  await register.query(`UPDATE person SET email = $2, name = $3 WHERE id = $1`, [person.id, email, name]);
  await person.caller();
  const actor = (over: object) => ({ ...anActor({ kind: 'association', tier: null, name: `Amis ${tag}`, ...over }, { keeper: 'south' }) });
  const first = actor({ email, descriptionFr: `Présidée par ${name}.` });
  await saveDrafts(register, first);
  await saveDrafts(register, { ...actor({ email, descriptionFr: `Écrire à ${email.toUpperCase()}.` }), id: first.id });
  await saveDrafts(register, { ...actor({ email: 'contact@example.org', descriptionFr: 'Rien de personne.' }), id: first.id });
  const contact = await registerContact(register, first.id, { name, role: 'présidente', email, phone: null, lang: 'fr', takesMessages: true }, 'test');
  await registerConsent(register, { entryId: first.id, contactId: contact.ok ? contact.value : '' }, { scope: ['name'], givenOn: '2026-01-01', manner: 'mail', wording: `Oui, ${name}` }, 'test');
  await submitProposal(register, { sort: 'correction', entryId: first.id, seenVersion: 3, changes: { descriptionEn: `Led by ${name}` }, message: `c’est ${name}`, sourceUrl: null }, { email, name, lang: 'fr' });
  await submitMessage(register, { entryId: first.id, name, email, lang: 'fr', body: 'Bonjour' }, { address: `192.0.2.${tag.length}` });
  await register.query(`INSERT INTO sheet (id, network, room, file_name, file_digest, columns, fields, row_count, author) VALUES (gen_random_uuid(), 'south', 'actors', $1, 'x', '{nom}', '{name}', 1, 'test')`, [`${name}.csv`]);
  await register.query(`INSERT INTO sheet_row (sheet_id, number, line, cells) SELECT id, 1, 2, ARRAY[$1, 'autre'] FROM sheet WHERE file_name = $2`, [email, `${name}.csv`]);
  return { ...person, email, name, entryId: first.id };
}

describe('what is held on someone', () => {
  it('is found wherever it is, without a secret, and is nobody else’s', async () => {
    const { id, email, name, entryId } = await everywhere('abc');
    const other = await makePerson(register, { role: 'editor', network: 'south' });
    const summary = await summaryOf(` ${email.toUpperCase()} `, [name]);
    const places = summary.places.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(['contact', 'contact_consent', 'contact_message', 'letter', 'person', 'person_grant', 'proposal', 'session', 'sheet', 'sheet_row']));
    expect(summary.entries.map((entry) => entry.id)).toEqual([entryId]);
    const file = await exportHeld(register, { email, words: [name] });
    const text = JSON.stringify(file);
    expect(file).toMatchObject({ ok: true, value: { email, rows: { person: [{ id, name }] } } });
    expect(text).not.toMatch(/password_hash|totp_secret|token_hash/);
    expect(text).not.toContain(other.email);
  });

  it('is refused for what is no address, and for words that are in half of all texts', async () => {
    expect(codesOf(await getHeld(register, { email: 'ana', words: [] }))).toEqual(['email-malformed']);
    for (const word of ['ana', 'a"nnne', 'a\\nnne']) expect(codesOf(await getHeld(register, { email: 'ana@example.org', words: [word] }))).toEqual(['word-short']);
    expect((await summaryOf('nobody.at.all@example.org')).total).toBe(0);
    // Signs of patterns are letters like others.
    expect((await summaryOf('nobody.at.all@example.org', ['%%%%', '____'])).total).toBe(0);
  });
});

describe('erasing someone', () => {
  it('leaves nothing of them anywhere, versions of entries included, whose chain stands', async () => {
    const admin = await makePerson(register, { role: 'national-admin', network: null });
    const { id, email, name, entryId } = await everywhere('defg');
    const bystander = await everywhere('bystander');
    const { seen } = await summaryOf(email, [name]);
    const erased = await erasePerson(register, { email, words: [name], seen, ground: 'asked' }, admin.id);
    expect(codesOf(erased)).toEqual([]);
    expect(await placesThatSay(email)).toEqual([]);
    expect(await placesThatSay(name)).toEqual([]);
    expect(await register.query(`SELECT 1 FROM person WHERE id = $1`, [id])).toEqual([]);
    // Every version is there, from the first to the last, and the last is what the rows say.
    const versions = await listRevisions(register, entryId);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(fieldsOf((await getRevision(register, entryId, 1)) as never)).toMatchObject({ email: null, descriptionFr: 'Présidée par […].' });
    const restored = await restoreRevision(register, { entryId, version: 2, seenVersion: 3 }, { author: 'test', reason: null });
    expect(codesOf(restored)).toEqual([]);
    expect(await register.query(`SELECT description_fr AS text, email FROM actor WHERE id = $1`, [entryId])).toEqual([{ text: 'Écrire à […].', email: null }]);
    expect(await register.query(`SELECT email, name, message, author, state FROM proposal WHERE entry_id = $1`, [entryId])).toEqual([{ email: null, name: null, message: null, author: null, state: 'withdrawn' }]);
    expect((await listContactChanges(register, entryId)).map(({ deed }) => deed)).toContain('erased');
    // That it was done is known, and not of whom.
    expect(await listErasures(register)).toMatchObject([{ by: 'Claire Fontaine', ground: 'asked', erased: { contact: 1, person: 1, entry: 1 } }]);
    expect((await placesThatSay(bystander.email)).length).toBeGreaterThan(5);
    expect(await register.query(`SELECT 1 FROM contact WHERE email = $1`, [bystander.email])).toHaveLength(1);
  });

  it('changes what is shown today by a version, that search and map follow', async () => {
    const admin = await makePerson(register, { role: 'national-admin', network: null });
    const actor = anActor({ kind: 'association', tier: null, email: 'seule@example.org' }, { keeper: 'south' });
    await saveDrafts(register, actor);
    const { seen } = await summaryOf('seule@example.org');
    await erasePerson(register, { email: 'seule@example.org', words: [], seen, ground: 'ordered' }, admin.id);
    expect((await listRevisions(register, actor.id)).map(({ version, changedFields }) => [version, changedFields.includes('email')])).toEqual([[2, false], [1, false]]);
    expect(await register.query(`SELECT version FROM outbox WHERE entry_id = $1 ORDER BY id`, [actor.id])).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('is asked for what was seen, never of oneself, and not of the last who administers', async () => {
    const admin = await makePerson(register, { role: 'national-admin', network: null });
    const { email, entryId } = await everywhere('hij');
    const { seen } = await summaryOf(email);
    await registerContact(register, entryId, { name: 'Une autre fiche', role: null, email, phone: null, lang: 'fr', takesMessages: true }, 'test');
    expect(codesOf(await erasePerson(register, { email, words: [], seen, ground: 'asked' }, admin.id))).toEqual(['held-changed']);
    const own = await summaryOf(admin.email);
    expect(codesOf(await erasePerson(register, { email: admin.email, words: [], seen: own.seen, ground: 'asked' }, admin.id))).toEqual(['own-account']);
    await register.query(`DELETE FROM person_grant WHERE role = 'national-admin' AND person_id <> $1`, [admin.id]);
    const editor = await makePerson(register, { role: 'editor', network: 'south' });
    const last = await summaryOf(admin.email);
    expect(codesOf(await erasePerson(register, { email: admin.email, words: [], seen: last.seen, ground: 'asked' }, editor.id))).toEqual(['last-admin']);
    expect(await register.query(`SELECT 1 FROM contact WHERE email = $1`, [email])).toHaveLength(2);
  });

  it('reaches every text of every private table: each can be read and written by it', async () => {
    const tables = await listPrivateTables(register);
    expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['contact', 'letter', 'person', 'proposal', 'sheet_row', 'import_review', 'private_access']));
    expect(tables.map(({ table }) => table)).not.toContain('entry');
    for (const { columns } of tables) for (const [column, type] of columns) if (/json|text|char/.test(type)) expect([column, isText(type)]).toEqual([column, true]);
  });
});

describe('retention', () => {
  it('erases what is older than the network keeps, and keeps the rest', async () => {
    const entry = anActor({ kind: 'association', tier: null }, { keeper: 'south' });
    const northern = anActor({ kind: 'association', tier: null }, { keeper: 'north' });
    await saveDrafts(register, entry, northern);
    const draft = { role: null, phone: null, lang: 'fr', takesMessages: true } as const;
    const add = async (entryId: string, name: string, months: number, consentMonths?: number) => {
      const made = await registerContact(register, entryId, { ...draft, name, email: 'x@example.org' }, 'test');
      const id = made.ok ? made.value : '';
      await register.query(`UPDATE contact SET created_at = now() - make_interval(months => $2) WHERE id = $1`, [id, months]);
      if (consentMonths === undefined) return;
      await registerConsent(register, { entryId, contactId: id }, { scope: [], givenOn: '2020-01-01', manner: 'mail', wording: 'oui' }, 'test');
      await register.query(`UPDATE contact_consent SET given_on = current_date - make_interval(months => $2) WHERE contact_id = $1`, [id, consentMonths]);
    };
    await add(entry.id, 'ancienne', 13);
    await add(entry.id, 'récente', 11);
    await add(entry.id, 'renouvelée', 40, 2);
    await add(entry.id, 'consentie trop tôt', 40, 13);
    await add(northern.id, 'd’un autre réseau', 13);
    await register.query(`INSERT INTO private_access (at, place, network, shown) VALUES (now() - interval '5 months', 'contacts', 'south', 1), (now() - interval '5 months', 'contacts', 'north', 1)`);
    expect(await getRetention(register, 'south')).toEqual({ contacts: 36, proposals: 12, claims: 6, logs: 12 });
    expect(codesOf(await reviseRetention(register, 'south', { contacts: 0, proposals: 12, claims: 6, logs: 12 }))).toEqual(['months-malformed']);
    expect((await reviseRetention(register, 'south', { contacts: 12, proposals: 12, claims: 6, logs: 4 })).ok).toBe(true);
    const erased = await register.transaction(eraseExpired);
    expect(erased).toMatchObject({ contacts: 2, logs: 1, claims: 0 });
    const left = await register.query<{ name: string }>(`SELECT name FROM contact WHERE entry_id = ANY ($1::uuid[]) ORDER BY name`, [[entry.id, northern.id]]);
    expect(left.map(({ name }) => name)).toEqual(['d’un autre réseau', 'renouvelée', 'récente']);
    expect((await listContactChanges(register, entry.id)).filter(({ deed }) => deed === 'expired')).toHaveLength(2);
    expect(await register.transaction(eraseExpired)).toMatchObject({ contacts: 0, logs: 0 });
  });

  it('forgets who sent a proposal, and claims that came to nothing', async () => {
    const entry = anActor({ kind: 'association', tier: null, phone: '12345' }, { keeper: 'north' });
    await saveDrafts(register, entry);
    const send = async (sort: 'correction' | 'claim', email: string, set: string) => {
      const draft = sort === 'claim' ? { sort, entryId: entry.id, seenVersion: 1, message: 'moi', sourceUrl: null } : { sort, entryId: entry.id, seenVersion: 1, changes: { phone: '67890' }, message: 'vu', sourceUrl: null };
      await submitProposal(register, draft, { email, name: 'Nom', lang: 'fr' });
      await register.query(`UPDATE proposal SET ${set} WHERE email = $1`, [email]);
    };
    const refused = `state = 'refused', reviewed_by = 'test', reviewed_at = now() - make_interval(months => %)`;
    await send('correction', 'waiting@example.org', `state = 'waiting', submitted_at = now() - interval '13 months'`);
    await send('correction', 'fresh@example.org', `state = 'waiting'`);
    await send('claim', 'refused@example.org', refused.replace('%', '7'));
    await send('claim', 'lately@example.org', refused.replace('%', '5'));
    await register.transaction(eraseExpired);
    const left = await register.query<{ email: string | null; sort: string; state: string }>(`SELECT email, sort, state FROM proposal WHERE entry_id = $1 ORDER BY email NULLS FIRST`, [entry.id]);
    expect(left).toEqual([{ email: null, sort: 'correction', state: 'waiting' }, { email: 'fresh@example.org', sort: 'correction', state: 'waiting' }, { email: 'lately@example.org', sort: 'claim', state: 'refused' }]);
  });

  it('is done once a night, whichever server comes first, and says what it did', async () => {
    await register.query(`DELETE FROM retention_run`);
    const both = await Promise.all([eraseExpiredOnce(register), eraseExpiredOnce(register)]);
    expect(both.filter((erased) => erased !== null)).toHaveLength(1);
    // A night on which there was nothing to erase is not told.
    expect(await listRetentionRuns(register)).toEqual([]);
    await register.query(`INSERT INTO private_access (at, place, network, shown) VALUES (now() - interval '40 months', 'contacts', 'north', 1)`);
    await register.query(`DELETE FROM retention_run`);
    await eraseExpiredOnce(register);
    expect(await listRetentionRuns(register)).toMatchObject([{ erased: { contacts: 0, logs: 1 } }]);
  });
});
