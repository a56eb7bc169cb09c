import { anActor, aPartner, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import {
  confirmProposal,
  getProposal,
  listProposals,
  listRevisions,
  mergeEntries,
  readEntries,
  reviewClaim,
  reviewProposal,
  saveNetworks,
  submitProposal,
  withdrawProposal,
  type EntryContent,
  type ProposalDraft,
  type Register,
} from '../index.js';

const stamp = { author: 'claire', reason: null };
const member = { author: 'paul', lang: 'fr' as const };
const words = { message: 'Vu sur place', sourceUrl: 'https://source.example/page' };
let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
});
afterAll(() => database.drop());

const contentOf = async (id: string) => (await readEntries(register, [id]))[0]?.content as EntryContent;
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) => (outcome.refusals ?? []).map(({ code, field }) => [code, field]);
const structure = (actor: Parameters<typeof anActor>[0] = {}) => anActor({ kind: 'association', tier: null, ...actor });
async function submitted(draft: ProposalDraft): Promise<string> {
  const outcome = await submitProposal(register, draft, member);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.id;
}
const correct = (entryId: string, changes: Record<string, unknown>, seenVersion = 1) => submitted({ sort: 'correction', entryId, seenVersion, changes, ...words });

describe('a correction', () => {
  it('waits beside the entry, which stays as it is, and is accepted field by field with its source', async () => {
    const actor = structure({ website: 'https://old.example', themes: ['water'] });
    await saveDrafts(register, actor);
    const id = await correct(actor.id, { website: 'https://new.example', phone: '0102', themes: ['health', 'water'] });
    expect(await contentOf(actor.id)).toMatchObject({ state: 'published', actor: { website: 'https://old.example' } });
    const [shown] = (await listProposals(register)).items;
    expect(shown).toMatchObject({ id, sort: 'correction', from: 'paul', ageDays: 0, message: 'Vu sur place', entry: { id: actor.id, version: 1 } });
    expect([...(shown?.fields ?? [])].sort()).toEqual(['phone', 'themes', 'website']);
    const outcome = await reviewProposal(register, { proposalId: id, seenVersion: 1, acceptedFields: ['website', 'themes'], answer: 'Merci' }, stamp);
    expect(outcome).toMatchObject({ ok: true, value: { state: 'accepted', entry: { version: 2 } } });
    expect(await contentOf(actor.id)).toMatchObject({
      actor: { website: 'https://new.example', phone: null, themes: ['health', 'water'] },
      sources: [{ sourceId: 'proposals', recordId: id, url: words.sourceUrl }, { sourceId: TEST_SOURCE }],
    });
    expect((await listRevisions(register, actor.id))[0]).toMatchObject({ author: 'claire', source: { id: 'proposals' } });
    expect(await getProposal(register, id)).toMatchObject({ state: 'accepted', answer: 'Merci', acceptedFields: ['website', 'themes'] });
    expect(codes(await reviewProposal(register, { proposalId: id, seenVersion: 2, acceptedFields: [], answer: 'x' }, stamp))).toEqual([['proposal-answered', undefined]]);
  });

  it('says field by field where the entry changed since, and keeps what others added to a list', async () => {
    const actor = structure({ website: 'https://old.example', themes: ['water'] });
    await saveDrafts(register, actor);
    const id = await correct(actor.id, { website: 'https://proposed.example', themes: ['health', 'water'], phone: '1' });
    await saveDrafts(register, { ...actor, actor: { ...actor.actor, website: 'https://staff.example', themes: ['sport', 'water'] } });
    const compared = (await getProposal(register, id))?.compared ?? [];
    expect(compared.find(({ field }) => field === 'website')).toEqual({ field: 'website', seen: 'https://old.example', now: 'https://staff.example', proposed: 'https://proposed.example', isInConflict: true });
    expect(compared.filter(({ isInConflict }) => isInConflict).map(({ field }) => field).sort()).toEqual(['themes', 'website']);
    expect(codes(await reviewProposal(register, { proposalId: id, seenVersion: 1, acceptedFields: ['phone'], answer: null }, stamp))).toEqual([['version-changed', 'version']]);
    await reviewProposal(register, { proposalId: id, seenVersion: 2, acceptedFields: ['phone', 'themes'], answer: null }, stamp);
    expect(await contentOf(actor.id)).toMatchObject({ actor: { phone: '1', themes: ['health', 'sport', 'water'], website: 'https://staff.example' } });
  });

  it('is refused with a reason, which is kept', async () => {
    const actor = structure();
    await saveDrafts(register, actor);
    const id = await correct(actor.id, { phone: '1' });
    const review = { proposalId: id, seenVersion: 1, acceptedFields: [], answer: ' ' };
    expect(codes(await reviewProposal(register, review, stamp))).toEqual([['reason-missing', 'answer']]);
    expect(await reviewProposal(register, { ...review, answer: 'Numéro privé' }, stamp)).toMatchObject({ ok: true, value: { state: 'refused', entry: null } });
    expect(await getProposal(register, id)).toMatchObject({ state: 'refused', answer: 'Numéro privé' });
    expect((await contentOf(actor.id)).sources).toHaveLength(1);
  });

  it('is refused at the door when it breaks a rule, says nothing new or touches what staff decide', async () => {
    const actor = structure({ phone: '1' });
    await saveDrafts(register, actor);
    const attempt = async (changes: Record<string, unknown>) =>
      codes(await submitProposal(register, { sort: 'correction', entryId: actor.id, seenVersion: 1, changes, ...words }, member));
    expect(await attempt({ website: 'nowhere' })).toEqual([['website-malformed', 'website']]);
    expect(await attempt({ phone: '1' })).toEqual([['nothing-proposed', undefined]]);
    expect(await attempt({ state: 'archived', keeper: 'x', id: 'y' })).toEqual([['field-strange', 'state'], ['field-strange', 'keeper'], ['field-strange', 'id']]);
    const elsewhere = { sort: 'correction' as const, entryId: actor.id, seenVersion: 9, changes: { phone: '2' }, ...words };
    expect(codes(await submitProposal(register, elsewhere, member))).toEqual([['version-unknown', 'seenVersion']]);
    expect(codes(await submitProposal(register, { ...elsewhere, seenVersion: 1, sourceUrl: 'javascript:1' }, member))).toEqual([['url-malformed', 'sourceUrl']]);
  });

  it('of an entry that was merged goes to the one that answers for it', async () => {
    const [kept, other] = [structure(), structure()];
    await saveDrafts(register, kept, other);
    const id = await correct(other.id, { phone: '77' });
    await mergeEntries(register, { survivor: { id: kept.id, version: 1 }, absorbed: { id: other.id, version: 1 } }, stamp);
    const detail = await getProposal(register, id);
    expect(detail?.entry?.id).toBe(kept.id);
    await reviewProposal(register, { proposalId: id, seenVersion: detail?.entry?.version ?? null, acceptedFields: ['phone'], answer: null }, stamp);
    expect(await contentOf(kept.id)).toMatchObject({ actor: { phone: '77' } });
  });
});

describe('a new entry', () => {
  it('is proposed by a visitor, waits for its address to answer, and becomes a published entry', async () => {
    const changes = { kind: 'association', country: 'FR', names: [{ type: 'official', name: 'Nouvelle venue' }] };
    const outcome = await submitProposal(register, { sort: 'creation', room: 'actors', changes, network: null, ...words }, { email: 'ana@example.org', name: 'Ana', lang: 'en' });
    expect(outcome).toMatchObject({ ok: true, value: { state: 'unconfirmed' } });
    const id = outcome.ok ? outcome.value.id : '';
    expect((await listProposals(register)).items.map((item) => item.id)).not.toContain(id);
    expect(codes(await reviewProposal(register, { proposalId: id, seenVersion: null, acceptedFields: ['names'], answer: null }, stamp))).toEqual([['proposal-answered', undefined]]);
    expect([await confirmProposal(register, id), await confirmProposal(register, id)]).toEqual([true, false]);
    expect(await getProposal(register, id)).toMatchObject({ from: 'Ana', email: 'ana@example.org', entry: null });
    expect(JSON.stringify((await listProposals(register)).items)).not.toContain('ana@example.org');
    const accepted = await reviewProposal(register, { proposalId: id, seenVersion: null, acceptedFields: ['kind', 'country', 'names'], answer: null }, stamp);
    expect(accepted).toMatchObject({ ok: true, value: { entry: { slug: 'nouvelle-venue', version: 1, change: 'created' } } });
    const entry = accepted.ok ? accepted.value.entry : null;
    expect(await contentOf(entry?.id as string)).toMatchObject({ state: 'published', sources: [{ sourceId: 'proposals', recordId: id }] });
  });

  it('between actors obeys the rules of cooperations', async () => {
    const [french, partner] = [anActor(), aPartner()];
    await saveDrafts(register, french, partner);
    const draft = (partnerIds: readonly string[]): ProposalDraft => ({ sort: 'creation', room: 'cooperations', network: null, changes: { form: 'twinning', frenchIds: [french.id], partnerIds }, ...words });
    expect(codes(await submitProposal(register, draft([]), member))).toContainEqual(['partner-side-missing', 'partnerIds']);
    expect((await submitProposal(register, draft([partner.id]), member)).ok).toBe(true);
  });

  it('can be taken back as long as nobody answered', async () => {
    const actor = structure();
    await saveDrafts(register, actor);
    const id = await correct(actor.id, { phone: '9' });
    expect([await withdrawProposal(register, id), await withdrawProposal(register, id)]).toEqual([true, false]);
  });
});

describe('the queue', () => {
  it('of a network holds what is addressed to it and to nobody, the oldest first', async () => {
    await register.transaction((unit) => saveNetworks(unit, ['nord', 'sud'].map((id) => ({ id, label: id, perimeter: [] }))));
    const [mine, other] = [anActor({}, { keeper: 'nord' }), anActor({}, { keeper: 'sud' })];
    await saveDrafts(register, mine, other);
    await register.query(`UPDATE proposal SET state = 'withdrawn' WHERE state = 'waiting'`);
    const [first, second] = [await correct(mine.id, { phone: '1' }), await correct(other.id, { phone: '1' })];
    await register.query(`UPDATE proposal SET submitted_at = now() - interval '3 days' WHERE id = $1`, [second]);
    expect((await listProposals(register, { network: 'nord' })).items.map(({ id }) => id)).toEqual([first]);
    const all = await listProposals(register);
    expect(all.items.map(({ id, ageDays }) => [id, ageDays])).toEqual([[second, 3], [first, 0]]);
    expect(await listProposals(register, { page: 2, size: 1 })).toMatchObject({ items: [{ id: first }], total: 2 });
  });
});

describe('a claim', () => {
  it('says who asks, and is answered once', async () => {
    const actor = structure();
    await saveDrafts(register, actor);
    const claim = (message: string | null) => submitProposal(register, { sort: 'claim', entryId: actor.id, seenVersion: 1, message, sourceUrl: null }, member);
    expect(codes(await claim(' '))).toEqual([['reason-missing', 'message']]);
    const outcome = await claim('Je suis la présidente');
    const claimId = outcome.ok ? outcome.value.id : '';
    const answer = (isAccepted: boolean) => register.transaction((unit) => reviewClaim(unit, { claimId, isAccepted, answer: null }, stamp));
    expect(codes(await answer(false))).toEqual([['reason-missing', 'answer']]);
    expect(await answer(true)).toEqual({ ok: true, value: { entryId: actor.id, author: 'paul', email: null } });
    expect(codes(await answer(true))).toEqual([['proposal-answered', undefined]]);
  });
});
