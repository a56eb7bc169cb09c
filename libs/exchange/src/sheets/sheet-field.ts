import type { Lang } from '@portulan/contract';
import type { ContentFields, Place, Refusal } from '@portulan/domain';
import type { SheetWords, WordMeanings } from './sheet-words.js';

/** What cells are written with: labels of codes, of actors and of places. */
export interface CellWords {
  readonly lang: Lang;
  readonly words: SheetWords;
  /** The source that the records of this network's sheets are kept under. */
  readonly sourceId: string;
  readonly actorLabel: (id: string) => string;
  readonly placeOf: (id: string) => Pick<Place, 'label' | 'commune' | 'lon' | 'lat'> | undefined;
}

/** What cells are read with, besides. */
export interface CellReader extends CellWords {
  readonly meanings: WordMeanings;
  /** The actor that a part of a cell names: by its id, its number, or a name that it alone bears. */
  readonly actorOf: (part: string) => string | 'unknown' | 'ambiguous';
}

export type CellReading = { readonly ok: true; readonly fields: ContentFields } | { readonly ok: false; readonly refusal: Refusal };

/** One column of a sheet: how a cell tells a field, and what a cell makes of the fields. */
export interface SheetField {
  readonly name: string;
  readonly write: (fields: ContentFields, words: CellWords) => string;
  /** The fields with what the cell says in place; the cell may be empty. */
  readonly read: (fields: ContentFields, cell: string, reader: CellReader) => CellReading;
}

export const readAs = (fields: ContentFields, changes: ContentFields): CellReading => ({ ok: true, fields: { ...fields, ...changes } });
export const refuseCell = (field: string, code: string, sentence: string): CellReading => ({ ok: false, refusal: { field, code, sentence } });
