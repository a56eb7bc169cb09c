import type { FlowQuery, FlowsAnswer, TileLayer } from '@portulan/contract';
import type { DatabaseConfig } from '@portulan/register';
import type { TileAddress, TileFilter } from './atlas.js';

/** What the server asks of the worker. */
export type TileQuestion =
  | { readonly ask: 'tile'; readonly layer: TileLayer; readonly address: TileAddress; readonly filter: TileFilter }
  | { readonly ask: 'flows'; readonly query: Pick<FlowQuery, 'level' | 'top' | 'lang'>; readonly filter: TileFilter }
  /** Reads the database again; answers once the new state is the one that serves. */
  | { readonly ask: 'refresh' };

export type TileAnswer = Uint8Array | FlowsAnswer | null;

export interface TileWorkerData {
  readonly database: DatabaseConfig;
}

export interface Envelope<Content> {
  readonly number: number;
  readonly content: Content;
}

export interface Failure {
  readonly number: number;
  readonly failure: string;
}
