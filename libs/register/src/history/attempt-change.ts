import { refuse, type Outcome, type Refusal } from '@portulan/domain';
import { QueryFailedError } from 'typeorm';
import { RegisterFailure, type Register, type UnitOfWork } from '../database/index.js';

const ATTEMPTS = 3;
const DEADLOCK = '40P01';
const SERIALISATION = '40001';
const FOREIGN_KEY = '23503';

/** What the database alone can know, by the constraint that says so. */
const CONSTRAINTS: Readonly<Record<string, readonly [code: string, sentence: string, field: string]>> = {
  actor_identifier_pkey: ['identifier-taken', 'Another actor bears one of these registry numbers.', 'identifiers'],
  actor_authority_territory: ['territory-taken', 'Another authority governs this territory.', 'territory'],
  funding_record: ['funding-taken', 'Another project has a funding of the same record of a source.', 'fundings'],
  cooperation_has_both_sides: ['sides-broken', 'A cooperation of this actor would be left without a French side or without a partner side.', 'kind'],
};

class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super('refused');
  }
}

/**
 * Makes one change in a transaction of its own. Whatever the rules of the domain or of the database refuse is a value,
 * and nothing of the change is kept; two changes that wait for each other are tried again.
 */
export async function attemptChange<Value>(register: Register, work: (unit: UnitOfWork) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await register.transaction(async (unit) => {
        const outcome = await work(unit);
        if (!outcome.ok) throw new Refused(outcome.refusals);
        return outcome;
      });
    } catch (failure) {
      if (failure instanceof Refused) return { ok: false, refusals: failure.refusals };
      if (failure instanceof RegisterFailure && failure.refusals.length > 0) return { ok: false, refusals: failure.refusals };
      if (!(failure instanceof QueryFailedError)) throw failure;
      const { code, constraint } = failure.driverError as { code?: string; constraint?: string };
      if (code === DEADLOCK || code === SERIALISATION) {
        if (attempt < ATTEMPTS) continue;
        return refuse('busy', 'Somebody else is changing the same entries. Nothing was kept: try again.');
      }
      const known = CONSTRAINTS[constraint ?? ''];
      if (known !== undefined) return refuse(...known);
      if (code === FOREIGN_KEY) return refuse('reference-unknown', 'It names something that is not there (any more): a place, an actor, a source, a theme.');
      throw failure;
    }
  }
}
