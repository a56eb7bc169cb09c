import { fromCents } from '@portulan/domain';
import type { Funding, Participation, ProjectContent, ProjectDraft } from '@portulan/domain';
import type { EntryContent } from '@portulan/register';
import { CentRounding, isSameAmount } from './amounts.js';
import type { TenThousandths } from './amounts.js';
import type { ProjectFacts } from './project-facts.js';
import type { Financing } from './read-financing.js';

export type ProjectEntry = Extract<EntryContent, { room: 'projects' }>;

/** Rounding of the two sums, passed on from project to project. */
export interface Roundings {
  readonly commitment: CentRounding;
  readonly disbursement: CentRounding;
}

export const startRoundings = (): Roundings => ({ commitment: new CentRounding(), disbursement: new CentRounding() });

export type FundingChange = 'new' | 'changed' | 'same';

export interface MergedFundings {
  readonly fundings: readonly Funding[];
  /** By number of the financing. */
  readonly changes: ReadonlyMap<string, FundingChange>;
}

interface Amount {
  readonly kind: 'commitment' | 'disbursement';
  readonly amount: TenThousandths;
  readonly date: string | null;
}

const amountsOf = ({ committed, paid, signedOn, grantedOn, firstPaidOn }: Financing): Amount[] => [
  { kind: 'commitment', amount: committed, date: signedOn ?? grantedOn },
  { kind: 'disbursement', amount: paid, date: firstPaidOn },
];

const keyOf = ({ kind, recordId }: Pick<Funding, 'kind' | 'recordId'>): string => `${kind} ${recordId}`;

/**
 * Adds the financings of a file to the fundings a project has. Those with the same number are compared and replaced;
 * those that AFD gave and that bear no number are the same money told less well, and make room; others stay.
 */
export function mergeFundings(
  current: readonly Funding[],
  financings: readonly Financing[],
  { sourceId, funderId, roundings }: { sourceId: string; funderId: string; roundings: Roundings },
): MergedFundings {
  const known = new Map(current.filter((funding) => funding.sourceId === sourceId && funding.recordId).map((funding) => [keyOf(funding), funding]));
  const others = current.filter((funding) => !(funding.funderId === funderId && (funding.recordId === null || known.has(keyOf(funding)))));
  const changes = new Map<string, FundingChange>();
  for (const financing of financings) {
    let change: FundingChange = 'same';
    for (const { kind, amount, date } of amountsOf(financing)) {
      // Rounded whatever becomes of it: the remainder must pass on alike each time the file is read.
      const cents = roundings[kind].round(amount);
      const key = keyOf({ kind, recordId: financing.id });
      const before = known.get(key);
      if (amount === 0n && kind === 'disbursement' && before === undefined) continue;
      const next: Funding = { funderId, kind, amount: fromCents(cents), currency: 'EUR', programme: financing.programme, date, sourceId, recordId: financing.id };
      if (before !== undefined && isSameAmount(before.amount, amount) && before.date === date && before.programme === financing.programme) continue;
      if (change !== 'new') change = before === undefined && kind === 'commitment' ? 'new' : 'changed';
      known.set(key, next);
    }
    changes.set(financing.id, change);
  }
  return { fundings: [...others, ...known.values()], changes };
}

/** Participations with new ones after them; none twice. */
export function mergeParticipations(current: readonly Participation[], added: readonly Participation[]): Participation[] {
  const all = new Map([...current, ...added].map((participation) => [`${participation.actorId} ${participation.role}`, participation]));
  return [...all.values()];
}

/** The earliest of partial ISO dates. */
export const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;

interface Merging {
  readonly facts: ProjectFacts;
  readonly fundings: readonly Funding[];
  readonly participations: readonly Participation[];
  readonly placeIds: readonly string[];
  readonly since: string | null;
}

/** A project made from the file alone, or what it becomes when the file says of it something new. */
export function mergeProject(current: ProjectContent | null, { facts, fundings, participations, placeIds, since }: Merging): ProjectDraft {
  const start = earliest([current?.since ?? null, since]);
  return {
    ...current,
    title: facts.title,
    descriptionFr: facts.descriptionFr,
    since: facts.until !== null && start !== null && start > facts.until ? null : start,
    until: facts.until,
    status: facts.isOver ? 'completed' : current?.status === 'completed' ? null : (current?.status ?? null),
    participations: mergeParticipations(current?.participations ?? [], participations),
    fundings,
    placeIds,
    themes: facts.themes,
  };
}
