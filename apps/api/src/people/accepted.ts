import type { Outcome } from '@portulan/domain';
import { ProblemException } from '../http/problem.js';

const STATUSES: Readonly<Record<string, number>> = {
  'too-many-attempts': 429,
  'token-spent': 410,
  'session-ended': 401,
  'role-refused': 403,
  'identity-unknown': 403,
  'member-unknown': 404,
  'member-already': 409,
  'second-factor-set': 409,
  'second-factor-required': 409,
  'second-factor-unset': 409,
  'entry-unknown': 404,
  'version-unknown': 404,
  'pair-unknown': 404,
  'contact-unknown': 404,
  'held-changed': 409,
  'own-account': 409,
  'last-admin': 409,
  'nobody-reached': 409,
  'consent-unknown': 409,
  'version-changed': 409,
  'edit-conflict': 409,
  'entry-merged': 409,
  'entry-archived': 409,
  'merged-again': 409,
  'merge-undone': 409,
  'changed-since': 409,
  'identifier-taken': 409,
  'territory-taken': 409,
  'proposal-answered': 409,
  'proposal-unknown': 404,
  'offer-unknown': 409,
  'keeper-same': 409,
  'host-taken': 409,
  'picture-too-large': 413,
  'keeper-changed': 409,
  busy: 409,
  'sheet-unknown': 404,
  'campaign-unknown': 404,
  'campaign-begun': 409,
  'campaign-still': 409,
  'answer-given': 409,
  'mail-absent': 409,
  'sheet-busy': 409,
  'bulk-unknown': 404,
  'bulk-busy': 409,
  'too-many-lists': 409,
};
const UNFIT = 422;

/**
 * What was accepted.
 *
 * @throws ProblemException for what was refused: the first code decides the status, each names its field
 */
export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const [first] = outcome.refusals;
  const { code = 'refused', sentence = 'The request was refused.' } = first ?? {};
  const errors = outcome.refusals.flatMap(({ field, code: reason }) => (field === undefined ? [] : [{ field, reason }]));
  throw new ProblemException(STATUSES[code] ?? UNFIT, code, sentence, errors.length === 0 ? undefined : errors);
}
