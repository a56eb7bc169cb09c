import { ENTRY_ROOMS, SHEET_ENCODINGS, SHEET_OUTCOMES, SHEET_STATES, SHEET_WORD_FIELDS, WORK_LISTS } from '@portulan/domain';
import { z } from 'zod';
import { exportQuerySchema, LANGS } from '../filters/index.js';

/** The largest file that is looked at. */
export const SHEET_MAX_BYTES = 20_000_000;
const WORDS_MAX = 2_000;

/** A file on its way; its bytes are the body. The encoding of a text is found, or said by a person. */
export const sheetUploadQuerySchema = z.strictObject({
  room: z.enum(ENTRY_ROOMS),
  name: z.string().trim().min(1).max(200),
  lang: z.enum(LANGS).default('fr'),
  encoding: z.enum(SHEET_ENCODINGS).optional(),
});

const said = z.string().max(300);
/** What the columns and words of a sheet mean. */
export const sheetMappingSchema = z.strictObject({
  fields: z.array(z.string().max(40)).max(WORDS_MAX),
  meanings: z.partialRecord(z.enum(SHEET_WORD_FIELDS), z.record(said, said)).default({}),
  publishes: z.boolean().default(false),
});

/** A page of the rows with one outcome. */
export const sheetRowsQuerySchema = z.strictObject({ outcome: z.enum(SHEET_OUTCOMES), page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** What a person decides about a row; null takes it back. */
export const sheetDecisionSchema = z.strictObject({ decision: z.union([z.enum(['leave', 'create', 'take']), z.templateLiteral(['entry:', z.uuid()])]).nullable() });

/** Which entries of a network a sheet to edit has: those of a list of the board, those that filters find, else all. */
export const sheetToEditQuerySchema = exportQuerySchema.extend({ list: z.enum(WORK_LISTS).optional() });

const listedSheetSchema = z.object({
  id: z.string(),
  room: z.enum(ENTRY_ROOMS),
  state: z.enum(SHEET_STATES),
  fileName: z.string(),
  rowCount: z.int(),
  createdAt: z.string(),
  authorName: z.string().nullable(),
});

/** The sheets of a network, the latest first. */
export const sheetsSchema = z.object({ items: z.array(listedSheetSchema).readonly() });
export type SheetsAnswer = z.output<typeof sheetsSchema>;

/** A sheet: how far it is, what its columns mean, and how many rows do what. */
export const sheetSchema = z.object({
  id: z.string(),
  room: z.enum(ENTRY_ROOMS),
  state: z.enum(SHEET_STATES),
  fileName: z.string(),
  /** What a file of text was read in; null for a workbook. */
  encoding: z.enum(SHEET_ENCODINGS).nullable(),
  columns: z.array(z.object({ name: z.string(), field: z.string(), samples: z.array(z.string()).readonly() })).readonly(),
  /** What a column can mean. */
  fields: z.array(z.string()).readonly(),
  publishes: z.boolean(),
  rowCount: z.int(),
  rowsDone: z.int(),
  failure: z.string().nullable(),
  counts: z.record(z.enum(SHEET_OUTCOMES), z.int()),
  /** Words of the file that are on no list, each with how many rows have it. */
  unknownWords: z.array(z.object({ field: z.enum(SHEET_WORD_FIELDS), word: z.string(), count: z.int() })).readonly(),
  /** What those words can mean, by field. */
  choices: z.partialRecord(z.enum(SHEET_WORD_FIELDS), z.array(z.object({ value: z.string(), label: z.string() })).readonly()),
});
export type SheetAnswer = z.output<typeof sheetSchema>;

/** Rows of a sheet: what each does, or why it does nothing. */
export const sheetRowsSchema = z.object({
  items: z.array(
    z.object({
      number: z.int(),
      line: z.int(),
      outcome: z.enum(SHEET_OUTCOMES),
      code: z.string().nullable(),
      sentence: z.string().nullable(),
      field: z.string().nullable(),
      entryId: z.string().nullable(),
      label: z.string(),
      differences: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })).readonly(),
      candidates: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
      decision: z.string().nullable(),
    }),
  ).readonly(),
  total: z.int(),
  page: z.int(),
});
export type SheetRowsAnswer = z.output<typeof sheetRowsSchema>;
