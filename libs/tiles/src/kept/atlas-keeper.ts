import { endianness } from 'node:os';
import { join } from 'node:path';
import type { Register } from '@portulan/register';
import type { Ground } from '../deltas/ground.js';
import { eraseMarks, findMark, leaveMark } from './atlas-marks.js';
import { packGround, unpackGround } from './pack-ground.js';
import { PackedFileRefused, readLabel, readPacked } from './packed-file.js';
import { listPlacesSince, readStand, type Stand } from './stand.js';

/** Where a server keeps its atlas for its next start. */
export interface AtlasFolder {
  readonly folder: string;
  /** Tells the program from any other that may read or number things otherwise. */
  readonly program: string;
}

/** An atlas as it was kept, and what it stands for. */
export interface KeptAtlas {
  readonly ground: Ground;
  readonly position: string;
}

/** Raised when what lies in the file is another thing. */
const FORMAT = 2;
const FILE_NAME = 'map-index';
const PLACES_MAX = 20_000;

interface Label extends Stand {
  readonly format: string;
  /** The place in the outbox noted before it was read. */
  readonly position: string;
  /** Left in the database after it was read. */
  readonly mark: string;
}

/**
 * Keeps an atlas that was read in a file of the server, so that its next start reads that and the changes since. What is in
 * doubt is not used: the database is the truth, and reading it takes no more than time.
 */
export class AtlasKeeper {
  private readonly path: string;
  private readonly format: string;

  /** @param say is told in a sentence why a file is not used, or could not be written. */
  constructor(
    private readonly register: Register,
    { folder, program }: AtlasFolder,
    readonly say: (sentence: string) => void,
  ) {
    this.path = join(folder, FILE_NAME);
    this.format = `${FORMAT} ${endianness()} ${program}`;
  }

  /** The atlas that was kept, if it is of this database, this history and this program. */
  async find(): Promise<KeptAtlas | undefined> {
    try {
      return await this.read();
    } catch (failure) {
      const { code } = failure as NodeJS.ErrnoException;
      if (code !== 'ENOENT') this.say(`The kept map index is not used, because ${reasonOf(failure)}. The map is read from the database, which takes longer.`);
      return undefined;
    }
  }

  /** To be noted before reading begins; undefined, and told, where the database does not say it: then nothing can be kept. */
  async noteStand(): Promise<Stand | undefined> {
    return readStand(this.register).catch((failure: unknown) => {
      this.sayUnkept(failure);
      return undefined;
    });
  }

  /**
   * Keeps an atlas that has just been read. Before the next change is laid over it, all that may grow has been copied; the rest is
   * written meanwhile. What goes wrong is told, and nobody else's concern.
   *
   * @param stand as it was before reading began, like the position in the outbox
   */
  async save(ground: Ground, position: string, stand: Stand): Promise<void> {
    let mark: string | undefined;
    try {
      const packed = packGround(ground);
      const now = await readStand(this.register);
      // Lists were changed while they were read: nobody knows which ones it is made of.
      if (now.lists !== stand.lists || now.migrations !== stand.migrations) return;
      const former = ((await readLabel(this.path)) as Label | undefined)?.mark;
      mark = await leaveMark(this.register);
      await packed.save(this.path, { ...stand, format: this.format, position, mark } satisfies Label);
      await eraseMarks(this.register, former);
    } catch (failure) {
      this.sayUnkept(failure);
      if (mark !== undefined) await eraseMarks(this.register, mark).catch(() => undefined);
    }
  }

  private sayUnkept(failure: unknown): void {
    this.say(`The map index could not be kept for the next start, which will take longer. (${String(failure)})`);
  }

  private async read(): Promise<KeptAtlas> {
    let label: Label | undefined;
    const parts = await readPacked(this.path, async (found) => {
      label = found as Label;
      await this.check(label);
    });
    const { day, position, horizon } = label as Label;
    const ground = { ...unpackGround(parts), day };
    await this.checkPlaces(ground, horizon);
    return { ground, position };
  }

  private async check({ format, database, migrations, lists, mark, position }: Label): Promise<void> {
    if (format !== this.format) throw new PackedFileRefused('it was made by another version of the program');
    const now = await readStand(this.register);
    if (database !== now.database) throw new PackedFileRefused('it was made from another database');
    if (migrations !== now.migrations) throw new PackedFileRefused('the database has been migrated since');
    if (lists !== now.lists) throw new PackedFileRefused('countries, territories, themes or perimeters have changed since');
    const { hasMark, hasLine } = await findMark(this.register, mark, position);
    if (!hasMark) throw new PackedFileRefused('the database is not the one it was, as after a backup that was put back');
    if (!hasLine) throw new PackedFileRefused('the list of changes does not reach back to it');
  }

  /** The outbox tells no change of a place: entries that stand there would stand where it was. */
  private async checkPlaces({ shared, table }: Ground, horizon: string): Promise<void> {
    const written = await listPlacesSince(this.register, horizon, PLACES_MAX);
    const isKnown = written === undefined || shared.places.known(written).length > 0 || [...written].some((id) => table.find(`place:${id}`) >= 0);
    if (isKnown) throw new PackedFileRefused('places have changed since');
  }
}

const reasonOf = (failure: unknown) => (failure instanceof PackedFileRefused ? failure.message : `it cannot be read (${String(failure)})`);
