import { ENTRY_ACTS, mayActInNetwork, mayActOnEntry, mayGrant, mayResetFactor, NETWORK_ACTS, type EntryAct, type NetworkAct } from './may-act.js';
import { isGrantWhole, isStaff, networksOf, VISITOR, type Grant, type Standing } from './role.js';

const person = (...grants: Grant[]): Standing => ({ personId: 'me', grants });
const WHO = {
  visitor: VISITOR,
  contributor: person({ role: 'contributor', network: null }),
  editor: person({ role: 'editor', network: 'south' }),
  networkAdmin: person({ role: 'network-admin', network: 'south' }),
  nationalAdmin: person({ role: 'national-admin', network: null }),
};
type Who = keyof typeof WHO;
const EVERYONE = Object.keys(WHO) as Who[];

/** Acts allowed, by role and by whose the entry is; what is not written is refused. */
const DAILY: readonly EntryAct[] = ['propose', 'see-unpublished', 'edit', 'publish', 'archive', 'restore', 'merge'];
const ENTRIES = {
  'its own, kept by the south': { keeper: 'south', representatives: ['me'] },
  'kept by the south': { keeper: 'south', representatives: ['other'] },
  'kept by the north': { keeper: 'north', representatives: ['other'] },
  'nobody’s': { keeper: null, representatives: [] },
};
const ALLOWED: Record<keyof typeof ENTRIES, Partial<Record<Who, readonly EntryAct[]>>> = {
  'its own, kept by the south': { contributor: ['propose', 'see-unpublished', 'edit'], editor: DAILY, networkAdmin: ENTRY_ACTS },
  'kept by the south': { editor: DAILY, networkAdmin: ENTRY_ACTS },
  'kept by the north': {},
  'nobody’s': { editor: DAILY, networkAdmin: DAILY },
};

describe.each(Object.entries(ENTRIES))('an entry that is %s', (name, entry) => {
  it.each(EVERYONE)('is open to the %s as far as it should', (who) => {
    const wanted = who === 'nationalAdmin' ? ENTRY_ACTS : (ALLOWED[name as keyof typeof ENTRIES][who] ?? ['propose']);
    expect(ENTRY_ACTS.filter((act) => mayActOnEntry(WHO[who], act, entry))).toEqual(ENTRY_ACTS.filter((act) => wanted.includes(act)));
  });
});

describe('a network', () => {
  const EDITOR: readonly NetworkAct[] = ['see-board', 'review', 'import', 'campaign', 'see-members'];
  it.each([
    ['visitor', [], []],
    ['contributor', [], []],
    ['editor', EDITOR, []],
    ['networkAdmin', NETWORK_ACTS, []],
    ['nationalAdmin', NETWORK_ACTS, NETWORK_ACTS],
  ] as const)('is open to the %s as far as it should', (who, inSouth, inNorth) => {
    expect(NETWORK_ACTS.filter((act) => mayActInNetwork(WHO[who], act, 'south'))).toEqual([...inSouth]);
    expect(NETWORK_ACTS.filter((act) => mayActInNetwork(WHO[who], act, 'north'))).toEqual([...inNorth]);
  });
});

describe('roles', () => {
  const other = { personId: 'other' };
  it('are given by administrators, inside what they administer', () => {
    const editor = (network: string): Grant => ({ role: 'editor', network });
    expect(EVERYONE.filter((who) => mayGrant(WHO[who], editor('south'), other))).toEqual(['networkAdmin', 'nationalAdmin']);
    expect(EVERYONE.filter((who) => mayGrant(WHO[who], editor('north'), other))).toEqual(['nationalAdmin']);
    expect(EVERYONE.filter((who) => mayGrant(WHO[who], { role: 'national-admin', network: null }, other))).toEqual(['nationalAdmin']);
  });

  it('are never one’s own to give or take', () => {
    expect(mayGrant(WHO.networkAdmin, { role: 'editor', network: 'south' }, { personId: 'me' })).toBe(false);
    expect(mayGrant(WHO.nationalAdmin, { role: 'editor', network: 'south' }, { personId: 'me' })).toBe(false);
  });

  it('name a network when they are of one', () => {
    expect(isGrantWhole({ role: 'editor', network: null })).toBe(false);
    expect(isGrantWhole({ role: 'national-admin', network: 'south' })).toBe(false);
    expect(isGrantWhole({ role: 'editor', network: 'south' })).toBe(true);
  });

  it('make staff of all but contributors', () => {
    expect(EVERYONE.filter((who) => isStaff(WHO[who]))).toEqual(['editor', 'networkAdmin', 'nationalAdmin']);
    expect(networksOf(person({ role: 'editor', network: 'south' }, { role: 'contributor', network: null }, { role: 'network-admin', network: 'south' }))).toEqual(['south']);
  });
});

it('a second factor that was lost is reset by a higher rank, never by oneself', () => {
  const of = (...grants: Grant[]): Standing => ({ personId: 'other', grants });
  const by = (target: Standing) => EVERYONE.filter((who) => mayResetFactor(WHO[who], target));
  expect(by(of({ role: 'editor', network: 'south' }))).toEqual(['networkAdmin', 'nationalAdmin']);
  expect(by(of({ role: 'network-admin', network: 'south' }))).toEqual(['nationalAdmin']);
  expect(by(of({ role: 'editor', network: 'south' }, { role: 'editor', network: 'north' }))).toEqual(['nationalAdmin']);
  expect(by(of({ role: 'contributor', network: null }))).toEqual(['nationalAdmin']);
  expect(by(of({ role: 'national-admin', network: null }, { role: 'editor', network: 'south' }))).toEqual([]);
  expect(mayResetFactor(WHO.nationalAdmin, WHO.editor)).toBe(false);
});
