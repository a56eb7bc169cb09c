import { checkCooperation, type SideActor } from './check-cooperation.js';
import { completeCooperation } from './complete-cooperation.js';
import { getCooperationStatus } from './cooperation-status.js';
import type { CooperationDraft } from './cooperation.js';
import { labelCooperation } from './label-cooperation.js';

const actors = new Map<string, SideActor>([
  ['marseille', { kind: 'authority', country: 'FR' }],
  ['dakar', { kind: 'partner-government', country: 'SN' }],
  ['gescod', { kind: 'association', country: 'FR' }],
  ['enda', { kind: 'association', country: 'SN' }],
]);
const codes = (change: Partial<CooperationDraft>) =>
  checkCooperation(completeCooperation({ form: 'twinning', frenchIds: ['marseille'], partnerIds: ['dakar'], ...change }), actors).map(({ code }) => code);

describe('the rules of a cooperation', () => {
  it('are kept by a French side and a partner abroad, of any kind', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ frenchIds: ['gescod'], partnerIds: ['enda'] })).toEqual([]);
    expect(codes({ frenchIds: ['marseille', 'enda'], partnerIds: ['dakar', 'gescod'] })).toEqual([]);
  });

  it.each<[string, Partial<CooperationDraft>, string[]]>([
    ['no French side', { frenchIds: [] }, ['french-side-missing']],
    ['no partner side', { partnerIds: [] }, ['partner-side-missing']],
    ['a side abroad on both sides', { frenchIds: ['enda'] }, ['french-side-missing']],
    ['a French side on both sides', { partnerIds: ['gescod'] }, ['partner-side-missing']],
    ['an actor that cooperates with itself', { frenchIds: ['marseille', 'enda'], partnerIds: ['enda'] }, ['sides-not-different']],
    ['a government abroad on the French side', { frenchIds: ['marseille', 'dakar'], partnerIds: ['enda'] }, ['side-misplaced']],
    ['an authority on the partner side', { frenchIds: ['gescod'], partnerIds: ['marseille', 'dakar'] }, ['side-misplaced']],
    ['an actor nobody knows', { partnerIds: ['dakar', 'atlantis'] }, ['actor-unknown']],
    ['an end before its start', { since: '1990', until: '1989' }, ['ends-before-start']],
  ])('refuse %s', (_what, change, refusals) => expect(codes(change)).toEqual(refusals));
});

describe('a cooperation', () => {
  it('is called by its sides, the first two of each by name', () => {
    expect(labelCooperation(['Marseille'], ['Dakar'])).toBe('Marseille – Dakar');
    expect(labelCooperation(['Lyon', 'Grenoble', 'Annecy'], ['Ouagadougou', 'Ouahigouya', 'Koro', 'Banfora'])).toBe(
      'Lyon, Grenoble et 1 autre – Ouagadougou, Ouahigouya et 2 autres',
    );
    expect(labelCooperation(['A', 'B', 'C'], ['D'], 'en')).toBe('A, B and 1 other – D');
  });

  it('is ended once its end is surely over, unless its status is stored', () => {
    expect(getCooperationStatus({ status: null, until: '2025' }, '2026-01-01')).toBe('ended');
    expect(getCooperationStatus({ status: null, until: '2026' }, '2026-01-01')).toBe('active');
    expect(getCooperationStatus({ status: null, until: null }, '2026-01-01')).toBe('active');
    expect(getCooperationStatus({ status: 'suspended', until: '2025' }, '2026-01-01')).toBe('suspended');
  });
});
