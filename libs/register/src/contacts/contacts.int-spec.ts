import type { ConsentDraft, ContactDraft } from '@portulan/domain';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { getActor, mergeEntries, undoMerge, type Register } from '../index.js';
import { listContactChanges, listContacts, listPrivateLooks, notePrivateLook, registerConsent, registerContact, removeContact, reviseContact, withdrawConsent } from './index.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await register.query(`INSERT INTO network (id, label) VALUES ('south', 'Sud') ON CONFLICT DO NOTHING`);
});
afterAll(() => database.drop());

const AUTHOR = 'test';
const ana: ContactDraft = { name: 'Ana Diallo', role: 'directrice', email: ' Ana@Example.ORG ', phone: '+33 4 91 00 00 00', lang: 'fr', takesMessages: true };
const consent = (over: Partial<ConsentDraft> = {}): ConsentDraft => ({ scope: ['name', 'email'], givenOn: '2026-01-31', manner: 'mail', wording: 'Oui, publiez mon adresse.', ...over });
const codesOf = (outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] }) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

async function withContact(draft: ContactDraft = ana, name?: string) {
  const actor = anActor(name === undefined ? {} : { name, kind: 'association', tier: null }, { keeper: 'south' });
  await saveDrafts(register, actor);
  const added = await registerContact(register, actor.id, draft, AUTHOR);
  return { entryId: actor.id, contactId: added.ok ? added.value : '' };
}
async function shownOf(entryId: string) {
  const reading = await getActor(register, entryId);
  return reading !== null && 'found' in reading ? reading.found.contacts : null;
}
const deedsOf = async (entryId: string) => (await listContactChanges(register, entryId)).map(({ deed, fields }) => [deed, ...fields]).reverse();
const outboxOf = async (entryId: string) => (await register.query(`SELECT id FROM outbox WHERE entry_id = $1`, [entryId])).length;

describe('a contact', () => {
  it('is private, and stands in no revision of the entry', async () => {
    const of = await withContact();
    expect(await listContacts(register, of.entryId)).toMatchObject([{ ...ana, email: 'ana@example.org', consent: null }]);
    expect(await shownOf(of.entryId)).toEqual([]);
    const held = await register.query<{ held: number }>(`SELECT count(*)::integer AS held FROM revision WHERE content::text ILIKE '%diallo%'`);
    expect(held).toEqual([{ held: 0 }]);
  });

  it('shows what the person consented to, and nothing else', async () => {
    const of = await withContact();
    const told = await outboxOf(of.entryId);
    expect(await registerConsent(register, of, consent(), AUTHOR)).toEqual({ ok: true, value: true });
    expect(await shownOf(of.entryId)).toEqual([{ name: 'Ana Diallo', role: null, email: 'ana@example.org', phone: null }]);
    expect(await outboxOf(of.entryId)).toBe(told + 1);
    await registerConsent(register, of, consent({ scope: ['name', 'role'] }), AUTHOR);
    expect(await shownOf(of.entryId)).toEqual([{ name: 'Ana Diallo', role: 'directrice', email: null, phone: null }]);
    await registerConsent(register, of, consent({ scope: [] }), AUTHOR);
    expect(await shownOf(of.entryId)).toEqual([]);
  });

  it('is shown no more once the consent is taken back, and answers about it are made anew', async () => {
    const of = await withContact();
    await registerConsent(register, of, consent(), AUTHOR);
    const told = await outboxOf(of.entryId);
    expect((await withdrawConsent(register, of, AUTHOR)).ok).toBe(true);
    expect(await shownOf(of.entryId)).toEqual([]);
    expect(await outboxOf(of.entryId)).toBe(told + 1);
    expect(codesOf(await withdrawConsent(register, of, AUTHOR))).toEqual(['consent-unknown']);
    expect((await listContacts(register, of.entryId))[0]?.consent).toBeNull();
  });

  it('of another name is another person, who consented to nothing', async () => {
    const of = await withContact();
    await registerConsent(register, of, consent(), AUTHOR);
    await reviseContact(register, of, { ...ana, role: null }, AUTHOR);
    expect(await shownOf(of.entryId)).toHaveLength(1);
    await reviseContact(register, of, { ...ana, name: 'Paul Diop' }, AUTHOR);
    expect(await shownOf(of.entryId)).toEqual([]);
    expect(await deedsOf(of.entryId)).toEqual([['added'], ['consented', 'name', 'email'], ['revised', 'role'], ['revised', 'name', 'role'], ['withdrawn']]);
  });

  it('that loses what was shown of it shows the rest', async () => {
    const of = await withContact();
    await registerConsent(register, of, consent({ scope: ['name', 'email', 'phone'] }), AUTHOR);
    await reviseContact(register, of, { ...ana, phone: ' ' }, AUTHOR);
    expect((await listContacts(register, of.entryId))[0]?.consent?.scope).toEqual(expect.arrayContaining(['name', 'email']));
    expect(await shownOf(of.entryId)).toEqual([{ name: 'Ana Diallo', role: null, email: 'ana@example.org', phone: null }]);
  });

  it('that is removed leaves nothing but that it was there', async () => {
    const of = await withContact({ ...ana, name: 'Zéphyrine' });
    await registerConsent(register, of, consent(), AUTHOR);
    expect((await removeContact(register, of, AUTHOR)).ok).toBe(true);
    expect(await listContacts(register, of.entryId)).toEqual([]);
    expect(await deedsOf(of.entryId)).toEqual([['added'], ['consented', 'name', 'email'], ['removed']]);
    const held = await register.query(`SELECT 1 FROM contact_consent k LEFT JOIN contact c ON c.id = k.contact_id WHERE c.id IS NULL`);
    expect(held).toEqual([]);
    expect(codesOf(await removeContact(register, of, AUTHOR))).toEqual(['contact-unknown']);
  });

  it('is refused by the field, and is out of reach of another entry', async () => {
    const of = await withContact();
    const other = await withContact();
    expect(codesOf(await registerContact(register, of.entryId, { ...ana, email: '', phone: null }, AUTHOR))).toEqual(['contact-unreachable']);
    expect(codesOf(await registerConsent(register, of, consent({ scope: ['email'] }), AUTHOR))).toEqual(['consent-nameless']);
    const astray = { entryId: other.entryId, contactId: of.contactId };
    for (const outcome of [await reviseContact(register, astray, ana, AUTHOR), await registerConsent(register, astray, consent(), AUTHOR), await withdrawConsent(register, astray, AUTHOR), await removeContact(register, astray, AUTHOR)]) {
      expect(codesOf(outcome)).toEqual(['contact-unknown']);
    }
  });

  it('goes with its entry through a merge, and comes back when that is undone', async () => {
    const [kept, absorbed] = [await withContact(ana, 'Puits et forages'), await withContact({ ...ana, name: 'Paul Diop' }, 'Puits & forages')];
    await registerConsent(register, absorbed, consent(), AUTHOR);
    const side = (id: string) => ({ id, version: 1 });
    const merged = await mergeEntries(register, { survivor: side(kept.entryId), absorbed: side(absorbed.entryId) }, { author: AUTHOR, reason: null });
    expect(codesOf(merged)).toEqual([]);
    expect((await listContacts(register, kept.entryId)).map(({ name }) => name)).toEqual(['Ana Diallo', 'Paul Diop']);
    expect(await shownOf(kept.entryId)).toMatchObject([{ name: 'Paul Diop' }]);
    expect((await reviseContact(register, { entryId: kept.entryId, contactId: absorbed.contactId }, { ...ana, name: 'Paul Diop', role: 'trésorier' }, AUTHOR)).ok).toBe(true);
    await undoMerge(register, merged.ok ? merged.value.mergeId : '', { author: AUTHOR, reason: null });
    expect((await listContacts(register, kept.entryId)).map(({ name }) => name)).toEqual(['Ana Diallo']);
    expect(await shownOf(absorbed.entryId)).toMatchObject([{ name: 'Paul Diop' }]);
  });
});

it('who saw contacts is told to the network that keeps the entry, and to no other', async () => {
  const { entryId } = await withContact();
  const person = await register.query<{ id: string }>(`INSERT INTO person (id, email, name, lang) VALUES (gen_random_uuid(), 'l@example.org', 'Lise', 'fr') RETURNING id`);
  const look = { personId: person[0]?.id ?? '', place: 'contacts', entryId } as const;
  await notePrivateLook(register, { ...look, shown: 0 });
  await notePrivateLook(register, { ...look, shown: 2 });
  await notePrivateLook(register, { ...look, place: 'held', entryId: null, shown: 1 });
  expect(await listPrivateLooks(register, { network: 'south', isNational: false })).toMatchObject({ total: 1, items: [{ name: 'Lise', place: 'contacts', shown: 2, entry: { id: entryId } }] });
  expect((await listPrivateLooks(register, { network: 'south', isNational: true })).total).toBe(2);
  expect((await listPrivateLooks(register, { network: 'north', isNational: false })).total).toBe(0);
});
