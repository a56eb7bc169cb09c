import {
  acceptFields,
  compareContents,
  compareProposal,
  completeActor,
  completeCooperation,
  completeProject,
  contentOf,
  fieldsOf,
  labelActor,
  realChanges,
  type CellDifference,
  type ContentFields,
  type EntryContent,
  type EntryRoom,
  type Place,
  type Refusal,
  type SheetOutcome,
} from '@portulan/domain';
import { checkContent, type PresentEntry, type UnitOfWork } from '@portulan/register';
import { isWrittenAs } from '../readers/index.js';
import { findAlike, findEntry } from './find-entry.js';
import { readSeat, SEAT_FIELDS } from './seat-fields.js';
import { SheetBooks, type MappedCells, type SheetLists } from './sheet-books.js';
import type { CellReading } from './sheet-field.js';
import { fieldsOfRoom } from './sheet-fields.js';
import { sheetSourceId, type Sheet, type SheetDecision, type SheetRow } from './sheet.js';

/** A row as it is kept. */
export interface KeptRow {
  readonly number: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly decision: SheetDecision | null;
  readonly outcome: SheetOutcome | null;
}

/** What shall become of a row: for a person to look at, and with the content to write. */
export interface PlannedRow extends Omit<SheetRow, 'line' | 'decision'> {
  readonly keys: readonly string[];
  /** What to write; null where nothing is. */
  readonly content: EntryContent | null;
  readonly versionBefore: number | null;
}

export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  /** Places that contents name and that are not written yet. */
  readonly places: readonly Place[];
}

export interface PlanOptions {
  /** The line of a row before that bears one of these keys. */
  readonly earlier: (number: number, keys: readonly string[]) => Promise<number | null>;
  /** True for whoever writes: nobody else revises these entries meanwhile. */
  readonly lock?: boolean;
}

/** Fields that tell which entry is meant, and nothing of it. */
const FINDING = ['id', 'version'];
const FRENCH = ['commune', 'siren', 'siret', 'rna', 'insee'];
const EMPTY: Readonly<Record<EntryRoom, ContentFields>> = {
  actors: { ...completeActor({ kind: '' as never, names: [], country: '' }) },
  cooperations: { ...completeCooperation({ form: '' as never, frenchIds: [], partnerIds: [] }) },
  projects: { ...completeProject({ title: '' }) },
};

/** What a new entry cannot be without, beside what the rules of the domain ask for. */
const REQUIRED: Readonly<Record<EntryRoom, 'kind' | 'form' | null>> = { actors: 'kind', cooperations: 'form', projects: null };

/** The cells of a row by the fields that their columns mean. */
export const mapCells = ({ fields }: Sheet, cells: readonly string[]): MappedCells =>
  new Map(fields.flatMap((field, index) => (field === '' ? [] : [[field, cells[index] ?? ''] as const])));

/**
 * Weighs rows against what is there today: nothing is written. Rows of one call that speak of the same entry are told
 * apart from those before them by `earlier`.
 */
export async function planRows(
  unit: UnitOfWork,
  sheet: Sheet,
  lists: SheetLists,
  rows: readonly KeptRow[],
  { earlier, lock = false }: PlanOptions,
): Promise<PlannedRows> {
  const mapped = rows.map((row) => ({ row, cells: mapCells(sheet, row.cells), decision: row.decision }));
  const books = await SheetBooks.load(unit, sheet, lists, mapped, { lock });
  const planned: PlannedRow[] = [];
  const places: Place[] = [];
  const met = new Map<string, number>();
  for (const { row, cells } of mapped) {
    const plan = await planRow(unit, books, row, cells, places);
    const first = plan.keys.map((key) => met.get(key)).find((line) => line !== undefined) ?? (plan.keys.length === 0 ? null : await earlier(row.number, plan.keys));
    if (first !== null) {
      planned.push({ ...refused(row, plan.label, 'row-repeated', `It speaks of the same entry as line ${first}.`, null), entryId: plan.entryId });
      continue;
    }
    for (const key of plan.keys) met.set(key, row.line);
    planned.push(plan);
  }
  return { rows: planned, places };
}

const refused = ({ number }: KeptRow, label: string, code: string, sentence: string, field: string | null): PlannedRow => ({
  ...{ number, outcome: 'refused', code, sentence, field, entryId: null, label },
  ...{ differences: [], candidates: [], keys: [], content: null, versionBefore: null },
});

/** What a row is called before one knows which entry it is about. */
const nameOf = (cells: MappedCells, line: number): string =>
  [cells.get('usualName'), cells.get('name'), cells.get('title'), [cells.get('frenchActors'), cells.get('partners')].filter(Boolean).join(' – ')].find((text) => text !== undefined && text !== '') ?? `#${line}`;

async function planRow(unit: UnitOfWork, books: SheetBooks, row: KeptRow, cells: MappedCells, places: Place[]): Promise<PlannedRow> {
  const { sheet } = books;
  const label = nameOf(cells, row.line).slice(0, 300);
  const found = findEntry(cells, books, row.decision);
  if (found.sort === 'refused') return refused(row, label, found.code, found.sentence, found.field);
  if (found.sort === 'ask') {
    const candidates = found.ids.flatMap((id) => (books.entry(id) === undefined ? [] : [{ id, label: labelOf(books.entry(id) as PresentEntry) }]));
    return { ...refused(row, label, found.code, found.sentence, null), outcome: 'to-decide', candidates, keys: found.keys };
  }
  const entry = found.sort === 'known' ? found.entry : null;
  if (entry !== null && entry.content.state === 'archived') return refused(row, labelOf(entry), 'entry-archived', 'The entry is archived: bring it back first.', 'id');
  if (entry !== null && entry.keeper !== null && entry.keeper !== sheet.network) return refused(row, labelOf(entry), 'kept-by-others', 'Another network answers for this entry: propose the change to it.', 'id');
  const version = cells.get('version') ?? '';
  const seen = entry === null ? newContent(sheet) : version === '' ? entry.content : books.version(entry.id, Number(version));
  if (seen === undefined) return refused(row, label, 'version-unknown', `The entry has no version ${version.slice(0, 20)}.`, 'version');
  const asked = readCells(books, cells, seen, version !== '' && entry !== null, places);
  if (!asked.ok) return { ...refused(row, entry === null ? label : labelOf(entry), asked.refusal.code, asked.refusal.sentence, asked.refusal.field ?? null), entryId: entry?.id ?? null };
  const content = contentOf(sheet.room, asked.fields);
  return entry === null ? planNew(unit, books, row, { label, content, keys: found.keys }, places) : planChange(unit, books, row, { entry, seen, content, keys: found.keys });
}

const newContent = ({ room, network, publishes }: Sheet): EntryContent =>
  contentOf(room, {
    ...EMPTY[room],
    ...{ state: publishes ? 'published' : 'draft', keeper: network, checkedOn: null },
    sources: [{ sourceId: sheetSourceId(network), recordId: null, url: null, retrievedOn: null }],
  });

/** The fields that a row asks for. A cell that says what was there changes nothing; an empty one takes away only in a sheet of ours. */
function readCells(books: SheetBooks, cells: MappedCells, seen: EntryContent, isOurs: boolean, places: Place[]): CellReading {
  const { sheet, reader } = books;
  const known = fieldsOfRoom(sheet.room);
  // What has a commune or a number of a French registry is in France, whether or not the file has a column for that.
  let fields: ContentFields = { ...fieldsOf(seen), ...(fieldsOf(seen)['country'] === '' && FRENCH.some((field) => (cells.get(field) ?? '') !== '') ? { country: 'FR' } : {}) };
  const seat = new Map<string, string>();
  for (const [name, cell] of cells) {
    const field = known.get(name);
    if (field === undefined || FINDING.includes(name) || (cell === '' && !isOurs) || isWrittenAs(cell, field.write(fields, reader))) continue;
    if (SEAT_FIELDS.some((one) => one === name)) seat.set(name, cell);
    const read = field.read(fields, cell, reader);
    if (!read.ok) return read;
    fields = read.fields;
  }
  if (seat.size === 0) return { ok: true, fields };
  const placed = readSeat(fields, seat, reader, { ...books.lists, places: books.places });
  places.push(...books.takePlaces());
  return placed;
}

async function planNew(unit: UnitOfWork, books: SheetBooks, row: KeptRow, { label, content, keys }: { label: string; content: EntryContent; keys: readonly string[] }, places: readonly Place[]): Promise<PlannedRow> {
  const missing = REQUIRED[content.room];
  if (missing !== null && !fieldsOf(content)[missing]) return refused(row, label, `${missing}-missing`, `A new entry says its ${missing}.`, missing);
  const [refusal] = await checkContent(unit, content);
  if (refusal !== undefined) return refused(row, label, refusal.code, refusal.sentence, fieldOf(refusal));
  const differences = tell(books, null, content);
  const plan = { ...{ number: row.number, code: null, sentence: null, field: null, entryId: null, label, differences, keys, versionBefore: null }, candidates: [] };
  // Once planned as new it is new: likeness is a question to a person, asked once.
  const alike = row.decision === 'create' || row.outcome === 'created' ? [] : await findAlike(unit, content, places);
  if (alike.length > 0) {
    return { ...plan, outcome: 'to-decide', code: 'looks-alike', sentence: 'It looks like an entry that is there already.', candidates: alike, content: null };
  }
  return { ...plan, outcome: 'created', content };
}

interface AskedChange {
  readonly entry: PresentEntry;
  readonly seen: EntryContent;
  readonly content: EntryContent;
  readonly keys: readonly string[];
}

async function planChange(unit: UnitOfWork, books: SheetBooks, row: KeptRow, { entry, seen, content: asked, keys }: AskedChange): Promise<PlannedRow> {
  const label = labelOf(entry);
  const changes = realChanges(seen, fieldsOf(asked));
  const plan = { ...{ number: row.number, code: null, sentence: null, field: null, entryId: entry.id, label, keys, versionBefore: entry.version }, candidates: [], differences: [], content: null };
  const conflicts = compareProposal(seen, entry.content, changes).filter(({ isInConflict, now }) => isInConflict && !Array.isArray(now));
  const content = acceptFields(seen, entry.content, changes);
  const differences = tell(books, entry.content, content);
  if (compareContents(entry.content, content).length === 0 || differences.length === 0) return { ...plan, outcome: 'same' };
  const [refusal] = await checkContent(unit, content);
  if (refusal !== undefined) return { ...refused(row, label, refusal.code, refusal.sentence, fieldOf(refusal)), entryId: entry.id };
  if (conflicts.length > 0 && row.decision !== 'take') {
    const fields = conflicts.map(({ field }) => field).join(', ');
    return { ...plan, outcome: 'to-decide', code: 'changed-since', sentence: `Somebody changed this entry since the sheet was made (${fields}).`, differences };
  }
  return { ...plan, outcome: 'changed', differences, content };
}

/** The differences as the cells of the sheet show them: only columns that the sheet has can differ. */
function tell(books: SheetBooks, before: EntryContent | null, after: EntryContent): CellDifference[] {
  const { sheet, reader } = books;
  const [old, now] = [before === null ? null : fieldsOf(before), fieldsOf(after)];
  return [...fieldsOfRoom(sheet.room).values()].flatMap(({ name, write }) => {
    if (!sheet.fields.includes(name)) return [];
    const difference = { field: name, before: old === null ? '' : write(old, reader), after: write(now, reader) };
    return difference.before === difference.after ? [] : [difference];
  });
}

const SHOWN_AS: Readonly<Record<string, string>> = { names: 'name', frenchIds: 'frenchActors', partnerIds: 'partners', participations: 'lead' };
const fieldOf = ({ field }: Refusal): string | null => (field === undefined ? null : (SHOWN_AS[field] ?? field));

const labelOf = ({ slug, content }: PresentEntry): string =>
  content.room === 'actors' ? labelActor(content.actor.names) : content.room === 'projects' ? content.project.title : slug;
