import { Worker } from 'node:worker_threads';
import type { CountryFigures, CountryFiguresQuery, EndAnswer, EndQuery, FlowsAnswer, StartYears, TileLayer } from '@portulan/contract';
import type { DatabaseConfig } from '@portulan/register';
import { tileFilter, type TileSelection } from '../filters/tile-filter.js';
import type { FlowChoice } from '../flows/count-flows.js';
import type { AtlasFolder } from '../kept/atlas-keeper.js';
import type { TileAddress } from './atlas.js';
import type { TileWorkerData } from './messages.js';
import { Threads } from './threads.js';

/** Changes that come close together are taken in together. */
const REFRESH_PAUSE_MS = 50;

export interface TilesOptions {
  /** Told when the worker had to be started again, and when what was kept could not be used. */
  readonly say?: (sentence: string) => void;
  /** Where the index is kept for the next start; it is read from the database each time when this is not given. */
  readonly kept?: AtlasFolder;
}

/** Tiles, flows and figures of the whole map, answered by a worker thread that holds it in columns. */
export class Tiles {
  private refreshing: Promise<string> | undefined;
  private following: Promise<string> | undefined;

  private constructor(private readonly threads: Threads) {}

  /** Starts the worker; the first question waits until it has read the database, or what was kept of it and the changes since. */
  static start(database: DatabaseConfig, { say = () => undefined, kept }: TilesOptions = {}): Tiles {
    const startWorker = (isAnew: boolean) => new Worker(new URL('./tile-worker.js', import.meta.url), { workerData: { database, kept, isAnew } satisfies TileWorkerData });
    return new Tiles(new Threads(startWorker, say));
  }

  /** A vector tile (Mapbox Vector Tile 2.1) with one layer; no bytes when nothing is there. */
  async tile(layer: TileLayer, address: TileAddress, selection: TileSelection): Promise<Uint8Array> {
    return (await this.threads.ask({ ask: 'tile', layer, address, filter: tileFilter(selection) })) as Uint8Array;
  }

  /** The strongest flows of the cooperations selected. */
  async flows(choice: FlowChoice, selection: TileSelection): Promise<FlowsAnswer> {
    return (await this.threads.ask({ ask: 'flows', choice, filter: tileFilter(selection) })) as FlowsAnswer;
  }

  /** What one end is under the selection of each room; null when there is no such end. */
  async end(ref: string, choice: Pick<EndQuery, 'level' | 'lang'>, selections: Readonly<Record<TileLayer, TileSelection>>): Promise<EndAnswer | null> {
    const filters = { actors: tileFilter(selections.actors), projects: tileFilter(selections.projects), cooperations: tileFilter(selections.cooperations) };
    return (await this.threads.ask({ ask: 'end', ref, choice, filters })) as EndAnswer | null;
  }

  /** One figure for each country. The selection is of the room that the measure is about; of projects for money. */
  async countries(choice: Pick<CountryFiguresQuery, 'measure' | 'lang'>, selection: TileSelection): Promise<CountryFigures> {
    return (await this.threads.ask({ ask: 'countries', choice, filter: tileFilter(selection) })) as CountryFigures;
  }

  /** In which years the cooperations selected began, whatever the period of the selection. */
  async years(selection: TileSelection): Promise<StartYears> {
    return (await this.threads.ask({ ask: 'years', filter: tileFilter(selection) })) as StartYears;
  }

  /**
   * Tells that the register may have changed. Calls that come close together are answered together; the answers of the
   * meantime come from the state before.
   *
   * @returns the version of the state that serves since: the same text for the same changes, on any server
   * @throws when the database cannot be read; the state before goes on serving
   */
  refresh(): Promise<string> {
    // A call that comes while changes are being read may be about one that is not among them: it has its own turn after.
    this.refreshing ??= (this.following ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, REFRESH_PAUSE_MS)))
      .then(() => {
        this.refreshing = undefined;
        this.following = this.threads.follow().then(({ version }) => version);
        return this.following;
      });
    return this.refreshing;
  }

  isAlive(): boolean {
    return this.threads.isAlive;
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
