import { refuse, type Outcome, type Refusal } from '@portulan/domain';
import { QueryFailedError } from 'typeorm';
import type { Register, UnitOfWork } from '../database/index.js';
import { readRefusals } from './read-refusals.js';

const ATTEMPTS = 3;
const DEADLOCK = '40P01';
const SERIALISATION = '40001';

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
      const { code } = failure instanceof QueryFailedError ? (failure.driverError as { code?: string }) : {};
      if (code === DEADLOCK || code === SERIALISATION) {
        if (attempt < ATTEMPTS) continue;
        return refuse('busy', 'Somebody else is changing the same entries. Nothing was kept: try again.');
      }
      const refusals = readRefusals(failure);
      if (refusals !== null) return { ok: false, refusals };
      throw failure;
    }
  }
}
