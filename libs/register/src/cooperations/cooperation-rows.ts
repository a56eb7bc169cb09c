import type { CooperationContent } from '@portulan/domain';
import { rowsOf, type TableRows } from '../database/index.js';
import { CooperationSideRow } from './cooperation-side.entity.js';
import { CooperationRow } from './cooperation.entity.js';

/** What is written for cooperations: their own rows, then their sides in their order. */
export function toCooperationRows(cooperations: readonly { readonly id: string; readonly content: CooperationContent }[]): {
  own: TableRows;
  parts: TableRows[];
} {
  return {
    own: rowsOf(
      CooperationRow,
      cooperations.map(({ id, content: { form, since, until, status, descriptionFr, descriptionEn } }) => ({
        ...{ id, form, since, until, status, descriptionFr, descriptionEn },
      })),
    ),
    parts: [
      rowsOf(
        CooperationSideRow,
        cooperations.flatMap(({ id, content: { frenchIds, partnerIds } }) => [
          ...frenchIds.map((actorId, position) => ({ cooperationId: id, actorId, side: 'french' as const, position })),
          ...partnerIds.map((actorId, position) => ({ cooperationId: id, actorId, side: 'partner' as const, position })),
        ]),
      ),
    ],
  };
}
