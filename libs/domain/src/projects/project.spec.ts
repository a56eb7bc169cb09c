import fc from 'fast-check';
import { addAmounts, fromCents, isAmount, isCurrency, toCents } from './amount.js';
import { checkProject } from './check-project.js';
import { completeProject } from './complete-project.js';
import { getProjectStatus } from './project-status.js';
import type { Funding, ProjectDraft } from './project.js';

const funding = (change: Partial<Funding>): Funding => ({
  ...{ funderId: null, kind: 'grant', amount: '10', currency: 'EUR', programme: null, date: null, sourceId: null, recordId: null },
  ...change,
});
const codes = (change: Partial<ProjectDraft>) => checkProject(completeProject({ title: 'Eau', ...change })).map(({ code }) => code);

describe('the rules of a project', () => {
  it('are kept by a title alone', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<ProjectDraft>, string[]]>([
    ['no title', { title: ' ' }, ['title-missing']],
    ['an end before its start', { since: '2024-05', until: '2024-04' }, ['ends-before-start']],
    ['a role given twice', { participations: [{ actorId: 'a', role: 'lead' }, { actorId: 'a', role: 'lead' }] }, ['participation-repeated']],
    ['a negative amount', { fundings: [funding({ amount: '-1' })] }, ['amount-negative']],
    ['an amount in words', { fundings: [funding({ amount: '1 000 €' })] }, ['amount-malformed']],
    ['an amount without currency', { fundings: [funding({ currency: '' })] }, ['currency-missing']],
    ['a financing counted twice', { fundings: [funding({ sourceId: 'afd', recordId: 'C1' }), funding({ sourceId: 'afd', recordId: 'C1' })] }, ['funding-repeated']],
    ['a number without its source', { fundings: [funding({ recordId: 'C1' })] }, ['funding-source-missing']],
    ['a day of payment that is none', { fundings: [funding({ date: '2024-02-30' })] }, ['date-malformed']],
  ])('refuse %s', (_what, change, refusals) => expect(codes(change)).toEqual(refusals));

  it('let an actor have two roles, and a financing its commitment and its disbursement', () => {
    expect(codes({ participations: [{ actorId: 'a', role: 'lead' }, { actorId: 'a', role: 'funder' }] })).toEqual([]);
    const record = { sourceId: 'afd', recordId: 'C1' };
    expect(codes({ fundings: [funding({ ...record, kind: 'commitment' }), funding({ ...record, kind: 'disbursement' })] })).toEqual([]);
  });
});

describe('the status of a project', () => {
  const status = (since: string | null, until: string | null) => getProjectStatus({ status: null, since, until }, '2026-06-15');
  it('follows from its dates', () => {
    expect(status('2027', null)).toBe('planned');
    expect(status('2026-07', '2028')).toBe('planned');
    expect(status('2026', '2026')).toBe('ongoing');
    expect(status(null, null)).toBe('ongoing');
    expect(status('2020', '2026-06-14')).toBe('completed');
    expect(status('2020', '2026-06')).toBe('ongoing');
  });
  it('is the stored one when there is one', () => {
    expect(getProjectStatus({ status: 'cancelled', since: '2027', until: null }, '2026-06-15')).toBe('cancelled');
  });
});

describe('amounts', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 17n });

  it.each(['0', '0.5', '12.34', '33345638026.20'])('takes %s', (amount) => expect(isAmount(amount)).toBe(true));
  it.each(['-1', '1,5', '1e3', '1.234', '.5', '1.', '', ' 1', '12345678901234567'])('refuses "%s"', (amount) => expect(isAmount(amount)).toBe(false));
  it('knows a currency by its shape', () => expect(['EUR', 'eur', '€', 'EURO'].map(isCurrency)).toEqual([true, false, false, false]));

  it('comes back the same from cents, whatever its size', () => {
    fc.assert(fc.property(cents, (value) => toCents(fromCents(value)) === value && isAmount(fromCents(value))));
  });
  it('adds up exactly, in any order', () => {
    expect(addAmounts(['0.1', '0.2'])).toBe('0.30');
    fc.assert(
      fc.property(fc.array(cents.map(fromCents), { maxLength: 20 }), (amounts) => {
        expect(addAmounts([...amounts].reverse())).toBe(addAmounts(amounts));
      }),
    );
  });
  it('has one spelling once complete', () => {
    const spelt = ['679034.0', '679034', '679034.00'].map((amount) => completeProject({ title: 'x', fundings: [funding({ amount })] }).fundings[0]?.amount);
    expect(new Set(spelt)).toEqual(new Set(['679034.00']));
  });
});
