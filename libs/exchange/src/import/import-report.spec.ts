import { formatImportReport } from './format-report.js';
import { create, merge, refuseRow, same } from './import-plan.js';
import type { RowPlan } from './import-plan.js';
import { countBatch, countRows, emptyTally } from './import-report.js';

const row = { number: 1, where: 'line 2', cells: {}, original: {} };
const planned = (plan: RowPlan, notes: string[] = []) => ({ row, plan, notes });
const saved = (change: 'created' | 'revised' | 'unchanged') => ({ id: 'x', room: 'actors' as const, slug: 'x', version: 1, change });

it('counts every row once, and the entries apart', () => {
  const rows = [planned(create, ['by name']), planned(create, ['by name']), planned(same), planned(merge), planned(refuseRow('far', 'Too far.'))];
  const tally = countBatch(countBatch(emptyTally(), rows, [saved('created'), saved('created'), saved('unchanged')]), [planned(same)], [saved('revised')]);
  expect(countRows(tally)).toBe(6);
  expect(tally.rows).toEqual({ created: 2, updated: 0, unchanged: 2, merged: 1, refused: 1, review: 0 });
  expect(tally.entries.created.actors).toBe(2);
  expect(tally.entries.revised.actors).toBe(1);
  expect(tally.reasons).toEqual({ far: 1 });
  expect(tally.notes).toEqual({ 'by name': 2 });
});

it('tells a person what became of the rows', () => {
  const tally = countBatch(emptyTally(), [planned(create)], [saved('created')]);
  const text = formatImportReport({ ...tally, source: 'towns', file: 'towns.csv', runId: 'r', dryRun: true, rowsRead: 1, resumedAfterRow: null, reviewFile: 'out.csv' });
  expect(text).toContain('Dry run, nothing was written: towns, towns.csv');
  expect(text).toMatch(/1 {2}rows read, of which\n +1 {2}created\n/);
  expect(text).toContain('out.csv');
});
