import type { BulkChange } from '@portulan/domain';
import { DORMANT_SINCE } from '../board/index.js';
import type { Register } from '../database/index.js';
import { applyBulkEdit } from './apply-bulk-edit.js';
import { BULK_MAX } from './bulk-edit.js';
import { submitBulkEdit } from './submit-bulk-edit.js';

/** Whom the history names when an entry fell asleep by itself. */
export const DORMANCY_AUTHOR = 'dormancy';

const SLEEP: BulkChange = { themes: null, state: 'dormant', keeper: null, checkedOn: null, sourceUrl: null };

interface DueNetwork {
  readonly network: string;
  readonly ids: readonly string[];
}

const DUE = `
SELECT n.id AS network, (array_agg(e.id ORDER BY ${DORMANT_SINCE}, e.id))[1:${BULK_MAX}] AS ids
FROM entry e JOIN network n ON n.id = e.keeper
WHERE e.state = 'published' AND ${DORMANT_SINCE} < current_date - make_interval(months => n.dormant_after_months)
GROUP BY n.id ORDER BY n.id`;

/**
 * Puts to sleep what nobody has checked or changed for longer than its network allows, where it wants that: one change of
 * many entries a network, in its list like those of staff, and undone as one. What cannot be changed stays as it is.
 *
 * @returns how many entries fell asleep
 */
export async function submitDormancy(register: Register): Promise<number> {
  let asleep = 0;
  for (const { network, ids } of await register.query<DueNetwork>(DUE)) {
    const toPlan = { network, origin: { list: 'falling-asleep', filter: {}, isWhole: true }, entryIds: ids, change: SLEEP, reason: null } as const;
    const planned = await submitBulkEdit(register, toPlan, DORMANCY_AUTHOR);
    const applied = planned.ok ? await applyBulkEdit(register, network, planned.value) : planned;
    if (applied.ok) asleep += applied.value;
  }
  return asleep;
}
