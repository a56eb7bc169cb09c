import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FacetName } from '@portulan/contract';
import { Meilisearch, type EnqueuedTaskPromise, type MultiSearchQuery } from 'meilisearch';
import type { EntryRoom } from '@portulan/domain';
import { ENTRY_ROOMS, FACET_VALUES_MAX } from '@portulan/domain';
import type { Asked, FactFilter, FacetCount, FacetCounts, FedEngine, FindRequest, Found, Moment, NamedEntry, NumberedDocument, SearchEngine } from '../../port/index.js';
import type { Question, RoomWords } from '../../words/index.js';
import { countDecades, isLongFacet } from '../../settings/index.js';
import { sortCounts } from '../sort-counts.js';
import { DECADE_BEGINS, toIndexDocument } from './index-document.js';
import { hasSettings } from './has-settings.js';
import { toIndexFilter, type Located } from './index-filter.js';
import { fieldOf, INDEX_SETTINGS } from './index-settings.js';
import { mayAnswer } from './may-answer.js';
import { pageAfter } from './page-after.js';
import { askJson, sendRequest, toAddress, type Address } from './send-request.js';

export interface MeilisearchConfig {
  readonly url: string;
  readonly key?: string | undefined;
  /** Before the names of the indexes, for several directories on one server; `portulan` by default. */
  readonly prefix?: string | undefined;
}

/** Past this, an answer is no answer: the caller turns to the database. */
const REQUEST_TIMEOUT_MS = 5000;
/** Nobody waits for what is handed over. */
const FEED_TIMEOUT_MS = 60_000;
/** A short interval, as someone may wait to see a change. */
const TASK_WAIT = { timeout: 10 * 60_000, interval: 20 };
const DIGESTS_PAGE = 20_000;
/** As many batches of documents as are handed over before the first of them is taken in. */
const BATCHES_UNDER_WAY = 24;

/** Each number in a filter is looked up: past these, the engine that keeps the points answers the whole question faster. */
const LOCATED_MAX = 300;

/** Who knows the points of entries, of which the index takes one an entry and the register has several in three senses, and every name. */
export interface Whereabouts extends SearchEngine {
  locate(room: EntryRoom, filter: FactFilter): Promise<Located>;
  findNamed(room: EntryRoom, request: FindRequest): Promise<readonly NamedEntry[]>;
  words(room: EntryRoom, moment?: Moment): Promise<RoomWords>;
}

/** Finds by a Meilisearch server, fed by the sync. Every call waits for its task: what is put can be found. */
export class MeilisearchEngine implements FedEngine {
  readonly name = 'meilisearch';
  private readonly client: Meilisearch;
  private readonly feeder: Meilisearch;
  private readonly multiSearch: Address;
  private readonly prefix: string;

  constructor(
    { url, key, prefix = 'portulan' }: MeilisearchConfig,
    private readonly whereabouts: Whereabouts,
  ) {
    const server = { host: url, ...(key === undefined ? {} : { apiKey: key }) };
    this.client = new Meilisearch({ ...server, timeout: REQUEST_TIMEOUT_MS, httpClient: sendRequest });
    this.feeder = new Meilisearch({ ...server, timeout: FEED_TIMEOUT_MS });
    this.multiSearch = toAddress(`${url.replace(/\/+$/, '')}/multi-search`, key);
    this.prefix = prefix;
  }

  async find(room: EntryRoom, request: FindRequest): Promise<Found> {
    const { question, filter, facets, limit, offset } = request;
    // The nearest first: an order that only the engine that knows the points can make.
    if (filter.near && !question && request.sort === 'relevance') return this.whereabouts.find(room, request);
    // More values than the index tells: who counts them in memory has them all.
    if ((request.valuesMax ?? 0) > FACET_VALUES_MAX && facets.some(isLongFacet)) return this.whereabouts.find(room, request);
    const words = await this.whereabouts.words(room, request.moment);
    if (question && !mayAnswer(words, question)) return { ids: [], total: 0, facets: Object.fromEntries(facets.map((name) => [name, []])), engine: this.name };
    const located = hasArea(filter) ? await this.whereabouts.locate(room, filter) : null;
    if (located && located.ords.length > LOCATED_MAX) return this.whereabouts.find(room, request);
    const chosen = facets.filter((name) => isChosen(filter, name));
    const base = this.queryOf(room, question);
    const field = (name: string) => fieldOf(name, filter.where);
    const conditions = toIndexFilter(filter, located);
    // Each chosen facet needs an answer of its own, without its choice; the others share that of the page.
    const queries = [
      {
        ...base,
        filter: conditions,
        facets: facets.filter((name) => !chosen.includes(name)).map(field),
        attributesToRetrieve: ['id'],
        sort: sortOf(request),
        page: limit > 0 ? Math.floor(offset / limit) + 1 : 1,
        hitsPerPage: limit,
      },
      ...chosen.map((name) => ({ ...base, filter: toIndexFilter(filter, located, name), facets: [field(name)], page: 1, hitsPerPage: 0 })),
    ];
    const [[page, ...others], named] = await Promise.all([this.search(queries), this.findNamed(room, request)]);
    const total = page?.totalHits ?? 0;
    const ids = (page?.hits ?? []).map(({ id }) => id);
    // Where the index has not heard of them yet, nothing answers.
    const first = total === 0 ? [] : named.map(({ id }) => id);
    const readOthers = async (start: number, count: number) => {
      // The first page holds enough of the others already; further ones begin elsewhere than asked.
      if (offset === 0) return ids.filter((id) => !first.includes(id)).slice(0, count);
      const without = `ord NOT IN [${named.map(({ ord }) => ord).join(', ')}]`;
      const [next] = await this.search([{ ...base, filter: [...conditions, without], attributesToRetrieve: ['id'], offset: start, limit: count }]);
      return (next?.hits ?? []).map(({ id }) => id);
    };
    const told = Object.assign({}, ...[page, ...others].map((result) => result?.facetDistribution)) as Distributions;
    const distributions = { ...told, ...(await this.countChosen(base, { filter, located, chosen, told })) };
    return {
      ids: first.length === 0 ? ids : await pageAfter(first, request, readOthers),
      total,
      facets: Object.fromEntries(facets.map((name) => [name, toCounts(name, distributions[field(name)] ?? {})])) as FacetCounts,
      engine: this.name,
    };
  }

  /**
   * The index can tell an exact field, but not an exact name among several: those entries are found by name, and put first. They are
   * looked for once the index has been asked, whose answer takes longer.
   */
  private async findNamed(room: EntryRoom, request: FindRequest): Promise<readonly NamedEntry[]> {
    if (!request.question || request.sort !== 'relevance' || request.limit === 0) return [];
    await nextTurn();
    return this.whereabouts.findNamed(room, request);
  }

  /** The counts of the long facets in which a value that is chosen is not among the largest, with those values. */
  private async countChosen(base: ReturnType<MeilisearchEngine['queryOf']>, { filter, located, chosen, told }: Chosen): Promise<Distributions> {
    const rare = chosen.flatMap((name) => {
      const field = fieldOf(name, filter.where);
      const counts = told[field] ?? {};
      if (!isLongFacet(name) || Object.keys(counts).length < FACET_VALUES_MAX) return [];
      return (filter[name] ?? []).filter((value) => counts[value] === undefined).map((value) => ({ name, field, value }));
    });
    if (rare.length === 0) return {};
    const queries = rare.map(({ name, value }) => ({ ...base, filter: toIndexFilter({ ...filter, [name]: [value] }, located), page: 1, hitsPerPage: 0 }));
    const answers = await this.search(queries);
    const counts: Record<string, Record<string, number>> = {};
    rare.forEach(({ field, value }, at) => ((counts[field] ??= { ...told[field] })[value] = answers[at]?.totalHits ?? 0));
    return counts;
  }

  /** Areas are counted where the points are known; all the rest goes in one call. */
  async countEach(room: EntryRoom, asked: readonly Asked[]): Promise<number[]> {
    const counts = new Map<Asked, number>();
    const count = async (part: readonly Asked[], ask: () => Promise<number[]>) =>
      part.length > 0 && (await ask()).forEach((total, index) => counts.set(part[index] as Asked, total));
    const inAreas = asked.filter(({ filter }) => hasArea(filter));
    const others = asked.filter(({ filter }) => !hasArea(filter));
    await Promise.all([
      count(inAreas, () => this.whereabouts.countEach(room, inAreas)),
      count(others, async () => {
        const queries = others.map(({ question, filter }) => ({ ...this.queryOf(room, question), filter: toIndexFilter(filter, null), page: 1, hitsPerPage: 0 }));
        return (await this.search(queries)).map(({ totalHits }) => totalHits);
      }),
    ]);
    return asked.map((each) => counts.get(each) ?? 0);
  }

  async matchIds(room: EntryRoom, question: Question): Promise<string[]> {
    const index = this.client.index(this.indexOf(room));
    const { hits } = await index.search(questionText(question), {
      matchingStrategy: 'all',
      attributesToRetrieve: ['id'],
      limit: 10_000_000,
    });
    return hits.map(({ id }) => String(id));
  }

  async isHealthy(): Promise<boolean> {
    return this.client.isHealthy();
  }

  async prepare(): Promise<boolean> {
    const { results } = await this.feeder.getRawIndexes({ limit: 10_000 });
    const present = new Set(results.map(({ uid }) => uid));
    const missing = ENTRY_ROOMS.map((room) => this.indexOf(room)).filter((index) => !present.has(index));
    for (const index of missing) await this.make(index);
    // Those of an older version may lack what is asked today.
    for (const index of ENTRY_ROOMS.map((room) => this.feeder.index(this.indexOf(room))).filter(({ uid }) => present.has(uid))) {
      if (!hasSettings(await index.getSettings(), INDEX_SETTINGS)) await finish(index.updateSettings(INDEX_SETTINGS));
    }
    return missing.length > 0;
  }

  async put(room: EntryRoom, documents: readonly NumberedDocument[]): Promise<void> {
    await this.putInto(this.indexOf(room), documents);
  }

  async putEach(room: EntryRoom, documents: AsyncIterable<readonly NumberedDocument[]>): Promise<void> {
    await this.putEachInto(this.indexOf(room), documents);
  }

  async remove(room: EntryRoom, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await finish(this.feeder.index(this.indexOf(room)).deleteDocuments([...ids]));
  }

  async count(room: EntryRoom): Promise<number> {
    return (await this.feeder.index(this.indexOf(room)).getStats()).numberOfDocuments;
  }

  async digests(room: EntryRoom): Promise<Map<string, string>> {
    const digests = new Map<string, string>();
    const index = this.feeder.index<{ id: string; digest: string }>(this.indexOf(room));
    for (let offset = 0; ; offset += DIGESTS_PAGE) {
      const { results } = await index.getDocuments({ fields: ['id', 'digest'], limit: DIGESTS_PAGE, offset });
      for (const { id, digest } of results) digests.set(id, digest);
      if (results.length < DIGESTS_PAGE) return digests;
    }
  }

  async replace(room: EntryRoom, documents: AsyncIterable<readonly NumberedDocument[]>): Promise<void> {
    const next = `${this.indexOf(room)}-next`;
    await this.feeder.deleteIndexIfExists(next);
    await this.make(next);
    await this.putEachInto(next, documents);
    await finish(this.feeder.swapIndexes([{ indexes: [this.indexOf(room), next], rename: false }]));
    await finish(this.feeder.deleteIndex(next));
  }

  /** Several searches in one call. */
  private async search(queries: readonly MultiSearchQuery[]): Promise<Answered[]> {
    return ((await askJson(this.multiSearch, { queries }, REQUEST_TIMEOUT_MS)) as { results: Answered[] }).results;
  }

  private queryOf(room: EntryRoom, question: Question | null) {
    return { indexUid: this.indexOf(room), q: questionText(question), matchingStrategy: 'all' as const };
  }

  private indexOf(room: EntryRoom): string {
    return `${this.prefix}-${room}`;
  }

  private async make(index: string): Promise<void> {
    await finish(this.feeder.createIndex(index, { primaryKey: 'id' }));
    await finish(this.feeder.index(index).updateSettings(INDEX_SETTINGS));
  }

  /** What waits together the server takes in at a stroke, which is much faster than one after the other. */
  private async putEachInto(index: string, batches: AsyncIterable<readonly NumberedDocument[]>): Promise<void> {
    const underWay: Promise<void>[] = [];
    try {
      for await (const batch of batches) {
        const putting = this.putInto(index, batch);
        // Where one before it fails, nobody waits for this one.
        putting.catch(() => undefined);
        underWay.push(putting);
        if (underWay.length >= BATCHES_UNDER_WAY) await underWay.shift();
      }
    } finally {
      await Promise.all(underWay);
    }
  }

  private async putInto(index: string, documents: readonly NumberedDocument[]): Promise<void> {
    if (documents.length > 0) await finish(this.feeder.index(index).addDocuments(documents.map(toIndexDocument)));
  }
}

/** Counts by field and value. */
type Distributions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is chosen, and what the index told of the facets chosen from. */
interface Chosen {
  readonly filter: FactFilter;
  readonly located: Located | null;
  readonly chosen: readonly FacetName[];
  readonly told: Distributions;
}

/** What is read of the answer to a search. */
interface Answered {
  readonly hits: readonly { readonly id: string }[];
  readonly totalHits: number;
  readonly facetDistribution?: Distributions;
}

/** A task that failed is a surprise: nothing of ours should be refused. */
async function finish(enqueued: EnqueuedTaskPromise): Promise<void> {
  const { status, error, type } = await enqueued.waitTask(TASK_WAIT);
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${type} ${status}: ${error?.message ?? 'no reason given'}`);
}

/** The last word is taken as a beginning unless a space closes it. */
function questionText(question: Question | null): string {
  return question ? question.words.join(' ') + (question.isLastOpen ? '' : ' ') : '';
}

function sortOf({ sort, question, lang }: FindRequest): string[] {
  const byName = [nameIn(lang), 'standing:desc', 'id:asc'];
  if (sort === '-updated') return ['updated:desc', ...byName];
  if (sort === 'name') return byName;
  return question ? [] : byStanding(lang);
}

/** Where all answer equally well, as without words or by the very same name, what breaks ties is the order. */
const byStanding = (lang: FindRequest['lang']) => ['standing:desc', nameIn(lang), 'id:asc'];

const nameIn = (lang: FindRequest['lang']) => (lang === 'fr' ? 'sortFr:asc' : 'sortEn:asc');

const hasArea = ({ near, bbox, polygon }: FactFilter) => near !== undefined || bbox !== undefined || polygon !== undefined;

const isChosen = (filter: FactFilter, name: FacetName) =>
  name === 'period' ? filter.since !== undefined || filter.until !== undefined : filter[name] !== undefined;

function toCounts(name: FacetName, distribution: Readonly<Record<string, number>>): FacetCount[] {
  const counts = Object.entries(distribution).map(([value, count]) => ({ value, count }));
  if (name !== 'period') return sortCounts(counts.filter(({ count }) => count > 0));
  const changes = new Map<number, number>();
  for (const { value, count } of counts) {
    const decade = Number(value.slice(1));
    changes.set(decade, (changes.get(decade) ?? 0) + (value.startsWith(DECADE_BEGINS) ? count : -count));
  }
  return countDecades(changes);
}
