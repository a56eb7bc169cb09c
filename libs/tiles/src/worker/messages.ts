import type { CountryFigures, CountryFiguresQuery, EndAnswer, EndQuery, FlowsAnswer, StartYears, TileLayer } from '@portulan/contract';
import type { DatabaseConfig } from '@portulan/register';
import type { TileFilter } from '../filters/tile-filter.js';
import type { FlowChoice } from '../flows/count-flows.js';
import type { AtlasState } from '../deltas/live-atlas.js';
import type { AtlasFolder } from '../kept/atlas-keeper.js';
import type { TileAddress } from './atlas.js';

/** What the server asks of the worker. */
export type TileQuestion =
  | { readonly ask: 'tile'; readonly layer: TileLayer; readonly address: TileAddress; readonly filter: TileFilter }
  | { readonly ask: 'flows'; readonly choice: FlowChoice; readonly filter: TileFilter }
  | {
      readonly ask: 'end';
      readonly ref: string;
      readonly choice: Pick<EndQuery, 'level' | 'lang'>;
      readonly filters: Readonly<Record<TileLayer, TileFilter>>;
    }
  | { readonly ask: 'countries'; readonly choice: Pick<CountryFiguresQuery, 'measure' | 'lang'>; readonly filter: TileFilter }
  | { readonly ask: 'years'; readonly filter: TileFilter }
  /** Takes in what has changed; answers once the new state is the one that serves. */
  | { readonly ask: 'follow' };

export type TileAnswer = Uint8Array | FlowsAnswer | EndAnswer | CountryFigures | StartYears | AtlasState | null;

export interface TileWorkerData {
  readonly database: DatabaseConfig;
  /** Where the index is kept between two starts; nowhere, when it is not said. */
  readonly kept?: AtlasFolder | undefined;
  /** Read the database, whatever has been kept. */
  readonly isAnew: boolean;
}

export interface Envelope<Content> {
  readonly number: number;
  readonly content: Content;
}

export interface Failure {
  readonly number: number;
  readonly failure: string;
}

/** What people in charge should know; it answers nothing. */
export interface Remark {
  readonly sentence: string;
}
