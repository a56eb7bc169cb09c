import { parseTerritoryRef } from '@portulan/domain';
import { RegisterFailure, rowsOf, writeRows, type UnitOfWork } from '../database/index.js';
import { NetworkPerimeterRow } from './network-perimeter.entity.js';
import { NetworkRow } from './network.entity.js';

/** A regional network with the territories it answers for (`region:93`). */
export interface NetworkDraft {
  readonly id: string;
  readonly label: string;
  readonly acronym?: string | null;
  readonly actorId?: string | null;
  /** `#rrggbb`, in lower case. */
  readonly colour?: string | null;
  readonly website?: string | null;
  readonly perimeter: readonly string[];
}

/**
 * Writes networks and their perimeters; known ones are overwritten.
 *
 * @throws RegisterFailure `draft-refused` when a perimeter names no French territory
 */
export async function saveNetworks(unit: UnitOfWork, networks: readonly NetworkDraft[]): Promise<void> {
  const rows = networks.map(({ id, label, acronym, actorId, colour, website }) => ({
    ...{ id, label, acronym: acronym ?? null, actorId: actorId ?? null, colour: colour ?? null, website: website ?? null },
  }));
  const perimeters = networks.flatMap(({ id, perimeter }) =>
    [...new Set(perimeter)].map((ref) => {
      const territory = parseTerritoryRef(ref);
      if (territory !== null) return { network: id, ...territory };
      throw new RegisterFailure('draft-refused', `The perimeter of ${id} names "${ref}", which is no French territory (region:93). Nothing was kept.`);
    }),
  );
  await writeRows(unit.manager, rowsOf(NetworkRow, rows), { by: ['id'], keep: ['staleAfterMonths', 'dormantAfterMonths', 'representatives'] });
  await unit.query(`DELETE FROM network_perimeter WHERE network = ANY ($1)`, [networks.map(({ id }) => id)]);
  await writeRows(unit.manager, rowsOf(NetworkPerimeterRow, perimeters));
}
