import type { Lang, ListQuery } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import type { Register } from '@portulan/register';
import { EngineInService, MeilisearchEngine, PostgresEngine, type MeilisearchConfig } from './engines/index.js';
import { FailedSearches, listFailedSearches } from './failed/index.js';
import { findFacetValues, listEntries, listIds, matchEntries, readCards, readShorts } from './lists/index.js';
import { Moments, type FindRequest, type SearchEngine } from './port/index.js';
import type { Search, SearchHealth } from './search.js';
import { nameSuggestions, suggest, type SuggestSources } from './suggest/index.js';
import { DocumentSync, EngineFeed, EngineKeeper, Follower } from './sync/index.js';
import { composePhrasebook, keepWhileSame } from './understanding/index.js';
import { loadPlaces, loadVocabulary, refreshShippedSynonyms } from './vocabulary/index.js';

export interface SearchConfig {
  readonly register: Register;
  /** Without it, PostgreSQL alone answers. */
  readonly meili?: MeilisearchConfig | undefined;
  /** Told what people in charge should know, in a sentence. */
  readonly log?: ((sentence: string) => void) | undefined;
}

/** Vocabularies change by hand or by a new version, rarely; a minute late is soon enough. */
const VOCABULARY_MS = 60_000;

/** The shortest question that reads everything an answer is made of. */
const FIRST_REQUEST: FindRequest = { question: null, filter: { where: 'any' }, sort: 'name', lang: 'fr', offset: 0, limit: 1, facets: [] };

/** Opens the search of a register whose migrations have run. */
export async function createSearch({ register, meili, log = () => undefined }: SearchConfig): Promise<Search> {
  const postgres = new PostgresEngine(register);
  const documents = new DocumentSync(register);
  const fed = meili && openFedEngine(register, meili, postgres, log);
  const engine: SearchEngine = fed?.engine ?? postgres;
  const compose = keepWhileSame((vocabulary, places) => ({ names: nameSuggestions(vocabulary, places), book: composePhrasebook(vocabulary, places) }));
  const vocabularies = keepFor(VOCABULARY_MS, async () => {
    const [vocabulary, places] = await Promise.all([loadVocabulary(register), loadPlaces(register)]);
    return { vocabulary, ...compose(vocabulary, places) };
  });
  const failed = new FailedSearches(register, log);
  const stops = new Set<() => Promise<void>>();
  await refreshShippedSynonyms(register);
  await vocabularies.read();
  const moments = new Moments(register);
  /** Answers at this moment with all that a question is read and answered with. */
  const answer = async <Answer>(make: (sources: SuggestSources) => Promise<Answer>): Promise<Answer> => {
    const made = await vocabularies.read();
    return moments.answer((moment) => make({ register, engine, moment, words: (room) => postgres.words(room, moment), ...made }));
  };

  return {
    async list<Room extends EntryRoom>(room: Room, query: ListQuery) {
      const list = await answer((sources) => listEntries(sources, room, query));
      // Words are to blame when no other choice is.
      if (query.q && list.total === 0 && list.relaxations.every(({ name, words }) => name === 'q' || words !== undefined)) failed.note(room, query.q);
      return list;
    },
    async listIds(room, query) {
      return answer((sources) => listIds(sources, room, query));
    },
    async cards<Room extends EntryRoom>(room: Room, ids: readonly string[], lang: Lang) {
      return answer((sources) => readCards(sources, room, ids, lang));
    },
    async shorts(ids, lang) {
      return answer((sources) => readShorts(sources, ids, lang));
    },
    async matchIds(room, q, chosen = { where: 'any' }) {
      return answer((sources) => matchEntries(sources, room, q, chosen));
    },
    async findFacetValues(query) {
      return answer((sources) => findFacetValues(sources, query));
    },
    async suggest(query) {
      return answer((sources) => suggest(sources, query));
    },
    async follow() {
      const follower = new Follower(register, documents, async () => fed?.keeper.keepInStep(), log);
      const stopFollower = await follower.start();
      const stop = async () => {
        stops.delete(stop);
        await stopFollower();
      };
      stops.add(stop);
      return stop;
    },
    async prepare() {
      await documents.prepare();
    },
    async warm() {
      for (const room of ENTRY_ROOMS) {
        await engine.find(room, FIRST_REQUEST);
        await postgres.words(room);
      }
    },
    async sync() {
      await documents.drainAll();
      await documents.reconcile();
      vocabularies.forget();
      await fed?.keeper.keepInStep();
    },
    async rebuild(room) {
      vocabularies.forget();
      const rooms = room ? [room] : ENTRY_ROOMS;
      await documents.rebuild(rooms);
      await fed?.keeper.rebuild(rooms);
    },
    async health(): Promise<SearchHealth> {
      const rows = await register.query<{ room: EntryRoom; count: number }>(
        `SELECT room, count(*)::integer AS count FROM search_document WHERE NOT removed GROUP BY room`,
      );
      const count = (room: EntryRoom) => rows.find((row) => row.room === room)?.count ?? 0;
      return {
        engine: engine.name,
        isFallback: fed !== undefined && engine.name === 'postgres',
        documents: { actors: count('actors'), cooperations: count('cooperations'), projects: count('projects') },
      };
    },
    async failedSearches(since) {
      return listFailedSearches(register, { since });
    },
    async close() {
      await Promise.all([...stops].map((stop) => stop()));
      await failed.flush();
    },
  };
}

function openFedEngine(register: Register, config: MeilisearchConfig, postgres: PostgresEngine, log: (sentence: string) => void) {
  const meilisearch = new MeilisearchEngine(config, postgres);
  const engine = new EngineInService(meilisearch, postgres, log);
  const feed = new EngineFeed(register, meilisearch);
  return { engine, keeper: new EngineKeeper(meilisearch, feed, (isInStep) => engine.setInStep(isInStep), log) };
}

/**
 * A value read again when it is older than `milliseconds`. Nobody waits for that: until the new one is there, or when it
 * cannot be read, the old one is given.
 */
function keepFor<T>(milliseconds: number, read: () => Promise<T>) {
  let kept: { value: Promise<T>; at: number } | undefined;
  return {
    read(): Promise<T> {
      if (!kept) {
        const value = read();
        kept = { value, at: Date.now() };
        value.catch(() => (kept = undefined));
        return value;
      }
      const old = kept;
      if (Date.now() - old.at >= milliseconds) {
        old.at = Date.now();
        const next = read();
        next.then(
          () => {
            if (kept === old) kept = { value: next, at: Date.now() };
          },
          () => undefined,
        );
      }
      return old.value;
    },
    forget(): void {
      kept = undefined;
    },
  };
}
