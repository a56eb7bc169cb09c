import { Worker } from 'node:worker_threads';
import type { CountryFigures, CountryFiguresQuery, EndAnswer, EndQuery, FlowsAnswer, StartYears, TileLayer } from '@portulan/contract';
import type { DatabaseConfig } from '@portulan/register';
import { tileFilter, type TileSelection } from '../filters/tile-filter.js';
import type { FlowChoice } from '../flows/count-flows.js';
import type { TileAddress } from './atlas.js';
import type { Envelope, Failure, TileAnswer, TileQuestion } from './messages.js';

const REFRESH_PAUSE_MS = 500;

/** Tiles and flows of the whole map, answered by a worker thread that holds it in columns. */
export class Tiles {
  private readonly waiting = new Map<number, { resolve: (answer: TileAnswer) => void; reject: (error: Error) => void }>();
  private nextNumber = 1;
  private refreshing: Promise<void> | undefined;
  private isStale = false;
  private failure: Error | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (message: Envelope<TileAnswer> | Failure) => this.settle(message));
    worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.fail(new Error('The map index has stopped.')));
  }

  /** Starts the worker; the first question waits until it has read the database. */
  static start(database: DatabaseConfig): Tiles {
    return new Tiles(new Worker(new URL('./tile-worker.js', import.meta.url), { workerData: { database } }));
  }

  /** A vector tile (Mapbox Vector Tile 2.1) with one layer; no bytes when nothing is there. */
  async tile(layer: TileLayer, address: TileAddress, selection: TileSelection): Promise<Uint8Array> {
    return (await this.ask({ ask: 'tile', layer, address, filter: tileFilter(selection) })) as Uint8Array;
  }

  /** The strongest flows of the cooperations selected. */
  async flows(choice: FlowChoice, selection: TileSelection): Promise<FlowsAnswer> {
    return (await this.ask({ ask: 'flows', choice, filter: tileFilter(selection) })) as FlowsAnswer;
  }

  /** What one end is under the selection of each room; null when there is no such end. */
  async end(ref: string, choice: Pick<EndQuery, 'level' | 'lang'>, selections: Readonly<Record<TileLayer, TileSelection>>): Promise<EndAnswer | null> {
    const filters = { actors: tileFilter(selections.actors), projects: tileFilter(selections.projects), cooperations: tileFilter(selections.cooperations) };
    return (await this.ask({ ask: 'end', ref, choice, filters })) as EndAnswer | null;
  }

  /** One figure for each country. The selection is of the room that the measure is about; of projects for money. */
  async countries(choice: Pick<CountryFiguresQuery, 'measure' | 'lang'>, selection: TileSelection): Promise<CountryFigures> {
    return (await this.ask({ ask: 'countries', choice, filter: tileFilter(selection) })) as CountryFigures;
  }

  /** In which years the cooperations selected began, whatever the period of the selection. */
  async years(selection: TileSelection): Promise<StartYears> {
    return (await this.ask({ ask: 'years', filter: tileFilter(selection) })) as StartYears;
  }

  /**
   * Tells that the register has changed. Changes that come close together are read together; the answers of the
   * meantime come from the state before.
   */
  refresh(): Promise<void> {
    this.isStale = true;
    this.refreshing ??= this.refreshUntilFresh().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  isAlive(): boolean {
    return this.failure === undefined;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private async refreshUntilFresh(): Promise<void> {
    while (this.isStale) {
      await new Promise((resolve) => setTimeout(resolve, REFRESH_PAUSE_MS));
      this.isStale = false;
      await this.ask({ ask: 'refresh' });
    }
  }

  private ask(content: TileQuestion): Promise<TileAnswer> {
    if (this.failure) return Promise.reject(this.failure);
    const number = this.nextNumber++;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.worker.postMessage({ number, content } satisfies Envelope<TileQuestion>);
    });
  }

  private settle(message: Envelope<TileAnswer> | Failure): void {
    const waiting = this.waiting.get(message.number);
    this.waiting.delete(message.number);
    if ('failure' in message) waiting?.reject(new Error(message.failure));
    else waiting?.resolve(message.content);
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
  }
}
