import type { EntryRoom } from '@portulan/domain';
import { ENTRY_SECTIONS, type FormField } from './entry-sections.js';
import { plainAmount } from './plain-amount.js';

/** Lines of names, numbers or sums: what stands in each box of a line, by the name of the box. */
export type FormRows = readonly Readonly<Record<string, string | null>>[];

/** Lines left empty below those there are, so that more can be written without a script. */
export const SPARE_ROWS = 2;
const ROWS_MAX = 220;

export const withSpareRows = (rows: FormRows): FormRows => [...rows, ...Array.from({ length: SPARE_ROWS }, () => ({}))];

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n') : '';
};
const orNull = (text: string): string | null => (text === '' ? null : text);

type ReadRow = (part: string) => string;

function readRows<Row extends object>(form: FormData, field: string, read: (row: ReadRow) => Row | null): Row[] {
  return Array.from({ length: ROWS_MAX }, (_, index) => read((part) => textOf(form, `${field}.${index}.${part}`))).flatMap((row) => row ?? []);
}

/** One sum of money; a line without an amount is none. */
const readFunding = (row: ReadRow) =>
  row('amount') === ''
    ? null
    : {
        ...{ funderId: orNull(row('funderId')), kind: row('kind'), amount: plainAmount(row('amount')), currency: row('currency').toUpperCase() },
        ...{ programme: orNull(row('programme')), date: orNull(row('date')), sourceId: orNull(row('sourceId')), recordId: orNull(row('recordId')) },
      };

function readField(form: FormData, { field, sort }: FormField): unknown {
  if (sort === 'names') {
    return readRows(form, field, (row) => (row('name') === '' ? null : { type: row('type'), name: row('name'), lang: orNull(row('lang')) }));
  }
  if (sort === 'numbers') return readRows(form, field, (row) => (row('value') === '' ? null : { scheme: row('scheme'), value: row('value').replace(/\s+/g, '') }));
  if (sort === 'participants') return readRows(form, field, (row) => (row('role') === '' || row('actorId') === '' ? null : { actorId: row('actorId'), role: row('role') }));
  if (sort === 'fundings') return readRows(form, field, readFunding);
  if (sort === 'themes' || sort === 'actors' || sort === 'places') return form.getAll(field).map(String);
  if (sort === 'goals') return form.getAll(field).map(Number);
  return orNull(textOf(form, field));
}

/** The fields that a form of a room says, by name. */
export const readEntryForm = (room: EntryRoom, form: FormData): Record<string, unknown> =>
  Object.fromEntries(ENTRY_SECTIONS[room].flatMap(({ fields }) => fields.map((field) => [field.field, readField(form, field)] as const)));
