import { accept, canMoveEntry, changeInBulk, compareContents, isIdle, isSame, isWebAddress, type BulkChange, type Outcome, type Refusal } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Register, UnitOfWork } from '../database/index.js';
import { checkContent, listMerged, readEntries, type PresentEntry } from '../entries/index.js';
import { attemptChange } from '../history/index.js';
import { BULK_MAX, type BulkOrigin, type BulkRow } from './bulk-edit.js';

export interface BulkToPlan {
  readonly network: string;
  readonly origin: BulkOrigin;
  /** In the order in which they are shown. */
  readonly entryIds: readonly string[];
  readonly change: BulkChange;
  readonly reason: string | null;
}

/** A plan that nobody applied is forgotten after as long. */
const KEPT_DAYS = 60;

interface PlannedEntry extends Omit<BulkRow, 'number'> {
  readonly versionSeen: number;
}

/**
 * Plans one change of many entries: what each would become, or why it would not; nothing of them is written.
 *
 * @returns the id of the plan; refused with `nothing-chosen`, `nothing-to-change`, `too-many-entries`, `theme-unknown`, `url-malformed` or `network-unknown`
 */
export function submitBulkEdit(register: Register, { network, origin, entryIds, change, reason }: BulkToPlan, author: string): Promise<Outcome<string>> {
  return attemptChange(register, async (unit) => {
    const refused = await refuseChange(unit, network, entryIds, change);
    if (refused !== null) return { ok: false, refusals: [refused] };
    await unit.query(`DELETE FROM bulk_edit WHERE state = 'planned' AND created_at < now() - make_interval(days => ${KEPT_DAYS})`);
    const id = newId();
    const [edit] = await unit.query<{ plannedOn: string }>(
      `INSERT INTO bulk_edit (id, network, origin, change, reason, author) VALUES ($1, $2, $3, $4, $5, $6) RETURNING planned_on AS "plannedOn"`,
      [id, network, JSON.stringify(origin), JSON.stringify(change), reason, author],
    );
    const rows = await planEntries(unit, network, entryIds, change, edit?.plannedOn ?? '');
    await unit.query(
      `INSERT INTO bulk_edit_entry (bulk_edit_id, number, entry_id, outcome, code, sentence, label, version_seen, differences)
       SELECT $1, p.number, p."entryId", p.outcome, p.code, p.sentence, p.label, p."versionSeen", p.differences
       FROM jsonb_to_recordset($2::jsonb) AS p (number integer, "entryId" uuid, outcome text, code text, sentence text, label text, "versionSeen" integer, differences jsonb)`,
      [id, JSON.stringify(rows.map((row, index) => ({ ...row, number: index + 1 })))],
    );
    return accept(id);
  });
}

async function refuseChange(unit: UnitOfWork, network: string, entryIds: readonly string[], change: BulkChange): Promise<Refusal | null> {
  if (entryIds.length === 0) return { code: 'nothing-chosen', sentence: 'No entry is chosen.' };
  if (entryIds.length > BULK_MAX) return { code: 'too-many-entries', sentence: `More than ${BULK_MAX} entries at once: choose fewer, or bring a spreadsheet.` };
  if (isIdle(change)) return { code: 'nothing-to-change', sentence: 'Say what is to be changed.' };
  if (change.sourceUrl !== null && !isWebAddress(change.sourceUrl)) return { code: 'url-malformed', sentence: 'The source is not a web address (https://...).', field: 'sourceUrl' };
  const codes = [...new Set(change.themes?.codes ?? [])];
  const [known] = await unit.query<{ themes: number; networks: number }>(
    `SELECT (SELECT count(*)::integer FROM theme WHERE code = ANY ($1::text[])) AS themes, (SELECT count(*)::integer FROM network WHERE id = $2) AS networks`,
    [codes, network],
  );
  if (known?.networks !== 1) return { code: 'network-unknown', sentence: 'There is no such network.' };
  if (known.themes !== codes.length) return { code: 'theme-unknown', sentence: 'One of these themes is not in the list.', field: 'themes' };
  return null;
}

async function planEntries(unit: UnitOfWork, network: string, entryIds: readonly string[], change: BulkChange, day: string): Promise<readonly PlannedEntry[]> {
  const found = new Map((await readEntries(unit, entryIds)).map((entry) => [entry.id, entry]));
  const merged = await listMerged(unit, entryIds);
  const labels = await unit.query<{ id: string; label: string }>(
    `SELECT e.id, coalesce(a.label, p.title, e.slug) AS label FROM entry e LEFT JOIN actor a ON a.id = e.id LEFT JOIN project p ON p.id = e.id WHERE e.id = ANY ($1::uuid[])`,
    [entryIds],
  );
  const labelOf = new Map(labels.map(({ id, label }) => [id, label]));
  const planned: PlannedEntry[] = [];
  for (const id of new Set(entryIds)) {
    const entry = found.get(id);
    if (entry === undefined) continue;
    const about = { entryId: id, label: labelOf.get(id) ?? entry.slug, versionSeen: entry.version };
    planned.push({ ...about, ...(await planEntry(unit, network, entry, { change, day, isMerged: merged.has(id) })) });
  }
  return planned;
}

type Plan = Pick<PlannedEntry, 'outcome' | 'code' | 'sentence' | 'differences'>;
const refusePlan = ({ code, sentence }: Refusal): Plan => ({ outcome: 'refused', code, sentence, differences: [] });

async function planEntry(
  unit: UnitOfWork,
  network: string,
  { id, content }: PresentEntry,
  { change, day, isMerged }: { readonly change: BulkChange; readonly day: string; readonly isMerged: boolean },
): Promise<Plan> {
  if (content.keeper !== null && content.keeper !== network) return refusePlan({ code: 'keeper-other', sentence: 'Another network answers for it.' });
  if (isMerged) return refusePlan({ code: 'entry-merged', sentence: 'It was merged: change the entry that answers for it.' });
  const changed = changeInBulk(id, content, change, day);
  if (isSame(content, changed)) return { outcome: 'same', code: null, sentence: null, differences: [] };
  if (!canMoveEntry(content.state, changed.state)) return refusePlan({ code: 'state-refused', sentence: `It is ${content.state} and cannot become ${changed.state}.` });
  const [refusal] = await checkContent(unit, changed);
  if (refusal !== undefined) return refusePlan(refusal);
  return { outcome: 'changed', code: null, sentence: null, differences: compareContents(content, changed) };
}
