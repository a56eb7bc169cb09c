import type { Identifier } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** The actors that bear registry numbers; unknown numbers are absent. */
export function findActorsByIdentifier(
  queryable: Queryable,
  identifiers: readonly Identifier[],
): Promise<(Identifier & { readonly actorId: string })[]> {
  return queryable.query<Identifier & { actorId: string }>(
    `SELECT i.scheme, i.value, i.actor_id AS "actorId"
     FROM unnest($1::text[], $2::text[]) AS wanted (scheme, value) JOIN actor_identifier i USING (scheme, value)`,
    [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
  );
}
