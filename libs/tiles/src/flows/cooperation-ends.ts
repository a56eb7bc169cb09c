import type { FlowLevel } from '@portulan/contract';
import type { Lists } from '../columns/lists.js';

/** Something a line can start from or lead to. */
export interface End {
  /** `region:93`, `departement:13`, `country:SN`, `commune:13055` or `place:<id>`. */
  readonly ref: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
}

/** The two sides of every cooperation, as numbers of ends. */
export interface CooperationEnds {
  readonly ends: readonly End[];
  /** Places of each side at the finest level; a side known only by its country has the country as its end. */
  readonly french: Lists;
  readonly partner: Lists;
  /** For each end the end that stands for it at a level; itself when it has none. */
  readonly parents: Readonly<Record<FlowLevel, { readonly french: Uint32Array; readonly partner: Uint32Array }>>;
}
