import { ROW_OUTCOMES } from './import-report.js';
import type { ImportReport } from './import-report.js';

const LABELS = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  merged: 'merged (repeat an earlier row)',
  refused: 'refused',
  review: 'to review (nothing written)',
} as const;

const count = (value: number): string => value.toLocaleString('en').padStart(9);

const section = (title: string, figures: readonly (readonly [string, number])[]): string[] => {
  const told = figures.filter(([, value]) => value > 0);
  return told.length === 0 ? [] : [title, ...told.map(([label, value]) => `${count(value)}  ${label}`)];
};

/** The report as lines of plain text for a terminal. The row counts add up to the rows read; entries are counted apart. */
export function formatImportReport(report: ImportReport): string {
  const { created, revised } = report.entries;
  const lines = [
    `${report.dryRun ? 'Dry run, nothing was written' : 'Import done'}: ${report.source}, ${report.file}`,
    ...(report.resumedAfterRow === null ? [] : [`Went on after row ${report.resumedAfterRow}, where it had been stopped.`]),
    `${count(report.rowsRead)}  rows read, of which`,
    ...ROW_OUTCOMES.map((outcome) => `${count(report.rows[outcome])}  ${LABELS[outcome]}`),
    ...section('Entries created', Object.entries(created)),
    ...section('Entries revised', Object.entries(revised)),
    ...section('Reasons', Object.entries(report.reasons)),
    ...section('Also', [['suggestions to review on imported rows', report.suggestions], ...Object.entries(report.notes)]),
    ...(report.reviewFile === null ? [] : [`Rows refused or to review, with the reason: ${report.reviewFile}`]),
  ];
  return lines.join('\n');
}
