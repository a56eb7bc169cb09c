import { readOutboxEnd, readOutboxNews, type Register } from '@portulan/register';
import { Dictionary } from '../columns/dictionary.js';
import { PlaceTable } from '../columns/place-table.js';
import { readByCopy } from '../columns/read-by-copy.js';
import type { SharedNumbers } from '../columns/read-entry-columns.js';
import { EndTable } from '../flows/end-table.js';
import { readAreas } from '../flows/sides.js';
import type { CountryNames } from '../figures/count-countries.js';
import { Atlas } from '../worker/atlas.js';
import { readSegment, type Segment } from '../worker/segment.js';
import { DeltaRows } from './delta-rows.js';
import { listTouched } from './list-touched.js';

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

interface Ground {
  readonly base: Segment;
  readonly shared: SharedNumbers;
  readonly table: EndTable;
  readonly countries: CountryNames;
  readonly day: string;
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

  static async open(register: Register, limits = LIMITS): Promise<LiveAtlas> {
    const position = await readOutboxEnd(register);
    const day = await readDay(register);
    const table = new EndTable();
    const shared: SharedNumbers = { words: new Dictionary(), places: new PlaceTable(), funderIds: new Map() };
    const read = readByCopy(register);
    const countries = await readAreas(read, table);
    return new LiveAtlas(register, { base: await readSegment(read, shared, table), shared, table, countries, day }, position, limits);
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
    const segment = await readSegment(this.rows.read, shared, table);
    this.atlas = new Atlas([{ segment: base, without: [...known] }, { segment }], table, countries, this.atlas);
    return true;
  }
}

async function readDay(register: Register): Promise<string> {
  const [row] = await register.query<{ day: string }>('SELECT current_date::text AS day');
  return row?.day ?? '';
}
