import { z } from 'zod';

const BOX_NAME = 250;
const BOX_TEXT = 10_000;
const MOST_BOXES = 2_500;
const MOST_TURNS = 1_000_000_000;

const boxesSchema = z.array(z.tuple([z.string().max(BOX_NAME), z.string().max(BOX_TEXT)])).max(MOST_BOXES);
const othersSchema = z.array(z.object({ name: z.string(), at: z.string() })).readonly();

/** A window in which a form is written, and which of its messages is meant. */
export const formTurnSchema = z.strictObject({ windowId: z.uuid(), turn: z.coerce.number().int().min(1).max(MOST_TURNS) });
export type FormTurn = z.output<typeof formTurnSchema>;

/** Windows of the same person in which the same form is kept too, the latest first. */
const windowsSchema = z.array(z.object({ windowId: z.uuid(), turn: z.int(), keptAt: z.string() })).readonly();

/**
 * What stands in the boxes of a form that is not saved yet; the version is that of an entry, null for a new one; `from` is
 * what the window was filled with.
 */
export const unfinishedRequestSchema = formTurnSchema.extend({ from: formTurnSchema.nullable(), seenVersion: z.int().min(1).nullable(), boxes: boxesSchema });
export type UnfinishedRequest = z.output<typeof unfinishedRequestSchema>;

/** Which window is asked for; without one, the last that was written in. */
export const unfinishedQuerySchema = z.strictObject({ windowId: z.uuid().optional() });

/** What a person had typed and not saved, in which other windows, and who else is writing in the form of the same entry. */
export const unfinishedSchema = z.object({
  form: z.object({ windowId: z.uuid(), turn: z.int(), seenVersion: z.int().nullable(), boxes: boxesSchema, keptAt: z.string() }).nullable(),
  windows: windowsSchema,
  others: othersSchema,
});
export type UnfinishedAnswer = z.output<typeof unfinishedSchema>;

/**
 * When what was typed was kept and whether it was news (a later message of the window may have come before), in which other
 * windows the person writes, who else is writing, and the version the entry has today.
 */
export const unfinishedKeptSchema = z.object({ keptAt: z.string(), isNews: z.boolean(), windows: windowsSchema, others: othersSchema, version: z.int().nullable() });
export type UnfinishedKept = z.output<typeof unfinishedKeptSchema>;

/** A name, or the beginning of a SIREN. */
export const officialNumbersQuerySchema = z.strictObject({ q: z.string().max(120) });

/** Local authorities of the official French lists, with what an entry takes over from them. */
export const officialNumbersSchema = z.object({
  items: z.array(
    z.object({
      siren: z.string(),
      insee: z.string().nullable(),
      label: z.string(),
      /** What tells it from its homonyms: its département. */
      detail: z.string().nullable(),
      tier: z.enum(['commune', 'epci']),
      /** Where its seat can be put; null where the list does not say. */
      seat: z.string().nullable(),
      /** The actor that bears the number already. */
      takenBy: z.object({ id: z.string(), label: z.string() }).nullable(),
    }),
  ).readonly(),
});
export type OfficialNumbersAnswer = z.output<typeof officialNumbersSchema>;
