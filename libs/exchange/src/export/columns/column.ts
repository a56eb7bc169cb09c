import type { Lang } from '@portulan/contract';
import type { Names } from '../rows/index.js';

/** What a cell may hold; a number is written as one, and a text never as a formula. */
export type Cell = string | number | null;

/** Words and addresses that the columns are written with. */
export interface Wording {
  readonly lang: Lang;
  readonly names: Names;
  readonly labelOf: (name: string, value: string) => string;
  /** Makes a path of the site an address. */
  readonly addressOf: (path: string) => string;
}

/** One column of a table, whatever the kind of file. Its place in the list is its place in the file. */
export interface Column<Row> {
  readonly fr: string;
  readonly en: string;
  /** `amount`: decimal text that is written as the number it says, to the cent. */
  readonly type: 'text' | 'number' | 'amount';
  readonly value: (row: Row, wording: Wording) => Cell;
}

/** Several values in one cell, as the starter directory has them: semicolon between spaces. */
export const joined = (values: readonly (string | number)[] | null | undefined): string | null =>
  values && values.length > 0 ? [...new Set(values)].join(' ; ') : null;

export const text = <Row>(fr: string, en: string, value: Column<Row>['value']): Column<Row> => ({ fr, en, type: 'text', value });
export const number = <Row>(fr: string, en: string, value: (row: Row) => number | null): Column<Row> => ({ fr, en, type: 'number', value });
export const amount = <Row>(fr: string, en: string, value: (row: Row) => string | null): Column<Row> => ({ fr, en, type: 'amount', value });

/** The label in the language asked, else the other: better read in a foreign language than not told. */
export const labelIn = ({ label, labelEn }: { readonly label: string; readonly labelEn: string | null }, { lang }: Wording): string =>
  lang === 'en' ? (labelEn ?? label) : label;
