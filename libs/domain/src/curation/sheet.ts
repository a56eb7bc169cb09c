import type { EntryRoom } from './entry.js';

/** How far a sheet has come: its rows are kept, then weighed, then written. `failed` can be gone on with, or undone. */
export const SHEET_STATES = ['read', 'planning', 'planned', 'applying', 'done', 'undone', 'failed'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** What shall become of a row, or what became of it. */
export const SHEET_OUTCOMES = ['created', 'changed', 'same', 'refused', 'to-decide'] as const;
export type SheetOutcome = (typeof SHEET_OUTCOMES)[number];

/** The encodings that a file of text is read in. */
export const SHEET_ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'utf-16le', 'utf-16be'] as const;
export type SheetEncoding = (typeof SHEET_ENCODINGS)[number];

const EVERY_ROOM = ['descriptionFr', 'descriptionEn', 'themes', 'sdgs'] as const;

/** What the columns of a sheet can mean, room by room, in the order in which a sheet to edit has them. */
export const SHEET_FIELDS = {
  actors: [
    ...['id', 'version', 'record', 'name', 'usualName', 'acronym', 'kind', 'category', 'tier', 'siren', 'siret', 'rna', 'insee', 'wikidata'],
    ...['country', 'commune', 'place', 'longitude', 'latitude', 'address', 'website', 'email', 'phone'],
    ...EVERY_ROOM,
  ],
  cooperations: ['id', 'version', 'record', 'form', 'frenchActors', 'partners', 'since', 'until', 'status', ...EVERY_ROOM],
  projects: [
    ...['id', 'version', 'record', 'title', 'titleEn', 'since', 'until', 'status', 'lead', 'partner', 'funder', 'implementer', 'beneficiary'],
    ...EVERY_ROOM,
  ],
} as const satisfies Readonly<Record<EntryRoom, readonly string[]>>;

/** The fields whose cells hold words of a list; what such a word means can be said by hand. */
export const SHEET_WORD_FIELDS = ['kind', 'category', 'tier', 'country', 'form', 'status', 'themes'] as const;
export type SheetWordField = (typeof SHEET_WORD_FIELDS)[number];

/** The cell of one field that a row changes, as a spreadsheet shows it. */
export interface CellDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}
