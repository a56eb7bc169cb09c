import { readOutboxEnd, readOutboxNews, type Register } from '@portulan/register';
import { Dictionary } from '../columns/dictionary.js';
import { PlaceTable } from '../columns/place-table.js';
import { readByCopy } from '../columns/read-by-copy.js';
import type { SharedNumbers } from '../columns/read-entry-columns.js';
import { EndTable } from '../flows/end-table.js';
import { readAreas } from '../flows/sides.js';
import type { AtlasKeeper } from '../kept/atlas-keeper.js';
import { Atlas } from '../worker/atlas.js';
import { readSegment } from '../worker/segment.js';
import { DeltaRows } from './delta-rows.js';
import type { Ground } from './ground.js';
import { listTouched } from './list-touched.js';
import { listTurned } from './list-turned.js';

/** How far an atlas has come. */
export interface AtlasState {
  /** The same text for the same changes taken in, on any server. */
  readonly version: string;
  /** It answers, and it is time to read a new one: it carries many changes, or the day has turned and statuses with it. */
  readonly isWorn: boolean;
  /** There is more to take in than it can carry: it answers as before, until a new one has been read. */
  readonly isBehind: boolean;
}

export interface DeltaLimits {
  /** Entries told anew from which a new atlas should be read. */
  readonly worn: number;
  /** Entries told anew that are never exceeded: laying them over holds up answers for a moment each time. */
  readonly most: number;
}

const LIMITS: DeltaLimits = { worn: 5_000, most: 20_000 };
const LINES_MAX = 20_000;

export interface LiveAtlasOptions {
  readonly limits?: DeltaLimits;
  /** Keeps the atlas that is read. */
  readonly keeper?: AtlasKeeper | undefined;
  /** True to read the database whatever has been kept. */
  readonly isAnew?: boolean;
}

/**
 * An atlas that follows the register. It is read once; then each accepted change, told by the outbox, is read by itself
 * and laid over what was read. Reading begins after noting the place in the outbox: what changes meanwhile is read again.
 */
export class LiveAtlas {
  /** Each state takes the place of the one before at once. */
  atlas: Atlas;
  private readonly rows = new DeltaRows();
  /** Lines taken in that a transaction under way may still be followed by older ones. */
  private unsettled: ReadonlySet<string> = new Set();

  private constructor(
    private readonly register: Register,
    private readonly ground: Ground,
    private position: string,
    private readonly limits: DeltaLimits,
  ) {
    this.atlas = new Atlas([{ segment: ground.base }], ground.table, ground.countries);
  }

  /** Settled once the atlas that was read has been kept, where it is; nothing of it fails. */
  kept: Promise<void> = Promise.resolve();

  /** What was kept, with the changes since; or else what is read from the database. */
  static async open(register: Register, { limits = LIMITS, keeper, isAnew = false }: LiveAtlasOptions = {}): Promise<LiveAtlas> {
    return (isAnew ? undefined : await LiveAtlas.resume(register, limits, keeper)) ?? LiveAtlas.read(register, limits, keeper);
  }

  private static async read(register: Register, limits: DeltaLimits, keeper: AtlasKeeper | undefined): Promise<LiveAtlas> {
    const position = await readOutboxEnd(register);
    const stand = await keeper?.noteStand();
    const day = stand?.day ?? (await readDay(register));
    const table = new EndTable();
    const shared: SharedNumbers = { words: new Dictionary(), places: new PlaceTable(), funderIds: new Map() };
    const read = readByCopy(register);
    const countries = await readAreas(read, table);
    const live = new LiveAtlas(register, { base: await readSegment(read, shared, table, true), shared, table, countries, day }, position, limits);
    if (keeper && stand) live.kept = keeper.save(live.ground, position, stand);
    return live;
  }

  private static async resume(register: Register, limits: DeltaLimits, keeper: AtlasKeeper | undefined): Promise<LiveAtlas | undefined> {
    const kept = await keeper?.find();
    if (!kept) return undefined;
    const today = await readDay(register);
    const live = new LiveAtlas(register, { ...kept.ground, day: today }, kept.position, limits);
    const turned = kept.ground.day === today ? [] : await listTurned(register, kept.ground.day);
    const isCarried = turned.length === 0 || (await live.take(turned));
    if (isCarried && !(await live.follow()).isBehind) return live;
    keeper?.say('The kept map index is not used, because too much has changed since. The map is read from the database, which takes longer.');
    return undefined;
  }

  /** Takes in what has changed. When reading fails, all is as it was and the same changes are found the next time. */
  async follow(): Promise<AtlasState> {
    const isOld = (await readDay(this.register)) !== this.ground.day;
    const { lines } = await readOutboxNews(this.register, this.position, LINES_MAX);
    const news = lines.filter(({ position }) => !this.unsettled.has(position));
    let isBehind = lines.length === LINES_MAX;
    if (news.length > 0 && !isBehind) isBehind = !(await this.take(await listTouched(this.register, news)));
    if (!isBehind) {
      this.position = lines.findLast(({ isSettled }) => isSettled)?.position ?? this.position;
      this.unsettled = new Set(lines.filter(({ isSettled }) => !isSettled).map(({ position }) => position));
    }
    return { version: this.version, isWorn: isOld || isBehind || this.rows.entries.size >= this.limits.worn, isBehind };
  }

  private get version(): string {
    return `${this.ground.day} ${this.position} ${this.unsettled.size}`;
  }

  /** @returns false when that would be more than it can carry. */
  private async take(touched: readonly string[]): Promise<boolean> {
    const known = this.rows.entries;
    if (touched.reduce((size, id) => size + (known.has(id) ? 0 : 1), known.size) > this.limits.most) return false;
    await this.rows.take(readByCopy(this.register, touched), touched);
    const { base, shared, table, countries } = this.ground;
    for (const [slug, id] of shared.funderIds) if (known.has(id)) shared.funderIds.delete(slug);
    const segment = await readSegment(this.rows.read, shared, table, false);
    this.atlas = new Atlas([{ segment: base, without: [...known] }, { segment }], table, countries, this.atlas);
    return true;
  }
}

async function readDay(register: Register): Promise<string> {
  const [row] = await register.query<{ day: string }>('SELECT current_date::text AS day');
  return row?.day ?? '';
}
