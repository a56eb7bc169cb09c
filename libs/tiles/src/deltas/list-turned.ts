import type { Queryable } from '@portulan/register';
import { statusSql } from '../columns/room-queries.js';

const TURNED_SQL = (['projects', 'cooperations'] as const)
  .map((room) => {
    const { status, from } = statusSql(room);
    return `SELECT e.id FROM ${from} WHERE e.state = 'published' AND ${statusSql(room, '$1::date').status} <> ${status}`;
  })
  .join(' UNION ALL ');

/** The published entries whose status is another today than it was that day, by the calendar alone. */
export async function listTurned(queryable: Queryable, day: string): Promise<string[]> {
  return (await queryable.query<{ id: string }>(TURNED_SQL, [day])).map(({ id }) => id);
}
