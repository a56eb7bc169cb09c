import type { Refusal } from '@portulan/domain';
import { QueryFailedError } from 'typeorm';
import { RegisterFailure } from '../database/index.js';

const FOREIGN_KEY = '23503';

/** What the database alone can know, by the constraint that says so. */
const CONSTRAINTS: Readonly<Record<string, readonly [code: string, sentence: string, field: string]>> = {
  actor_identifier_pkey: ['identifier-taken', 'Another actor bears one of these registry numbers.', 'identifiers'],
  actor_authority_territory: ['territory-taken', 'Another authority governs this territory.', 'territory'],
  funding_record: ['funding-taken', 'Another project has a funding of the same record of a source.', 'fundings'],
  cooperation_has_both_sides: ['sides-broken', 'A cooperation of this actor would be left without a French side or without a partner side.', 'kind'],
};

/** What the rules of the domain or of the database refused, of whatever a write threw; null when it is a surprise. */
export function readRefusals(failure: unknown): readonly Refusal[] | null {
  if (failure instanceof RegisterFailure && failure.refusals.length > 0) return failure.refusals;
  if (!(failure instanceof QueryFailedError)) return null;
  const { code, constraint } = failure.driverError as { code?: string; constraint?: string };
  const known = CONSTRAINTS[constraint ?? ''];
  if (known !== undefined) return [{ code: known[0], sentence: known[1], field: known[2] }];
  if (code !== FOREIGN_KEY) return null;
  return [{ code: 'reference-unknown', sentence: 'It names something that is not there (any more): a place, an actor, a source, a theme.' }];
}
