import type { Refusal } from '@portulan/domain';

export const REGISTER_FAILURE_CODES = [
  'platform-not-supported',
  'data-dir-not-writable',
  'data-dir-not-reachable',
  'data-dir-of-another-version',
  'already-running',
  'database-not-started',
  'database-unreachable',
  'database-too-old',
  'database-newer',
  'database-not-migrated',
  'extension-missing',
  'draft-refused',
  'entry-unknown',
] as const;
export type RegisterFailureCode = (typeof REGISTER_FAILURE_CODES)[number];

/**
 * A refusal of the register that stops what was asked: `sentence` tells people what happened and what to do,
 * `refusals` says why when drafts broke rules of the domain. `detail` is for the log.
 */
export class RegisterFailure extends Error {
  constructor(
    readonly code: RegisterFailureCode,
    readonly sentence: string,
    readonly options: { readonly refusals?: readonly Refusal[]; readonly detail?: string; readonly cause?: unknown } = {},
  ) {
    super(sentence, { cause: options.cause });
    this.name = 'RegisterFailure';
  }

  get refusals(): readonly Refusal[] {
    return this.options.refusals ?? [];
  }
}
