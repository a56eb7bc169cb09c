import { listQuerySchema } from '@portulan/contract';
import { createSearch, type Search } from '@portulan/search';
import { compare, summarise } from '../measures/measure.js';
import type { BenchDatabase } from '../bench-database.js';
import type { Report } from '../measures/report.js';
import { askPlainly, hearOwnTime, recordAsked, type AskedRequest } from './plain-client.js';
import { TYPED_WORDS } from './typed-words.js';

const ROWS = 20;
/** All that a list counts. */
const FACET_FIELDS = ['kind', 'category', 'theme', 'sdg', 'form', 'status', 'network', 'funder', 'period', 'any_region', 'any_departement', 'any_epci', 'any_country'];

interface Server {
  readonly url: string;
  readonly key: string | undefined;
}

/**
 * The same search by Meilisearch, beside two clients that do nothing but send, wait and parse: one sends the very requests
 * that the engine sends, so that what it takes beyond Meilisearch's own time is what no client can save; the other asks for
 * the words as they were typed, with the same rows and facets.
 */
export async function benchMeilisearch({ register, size }: BenchDatabase, meili: Server, report: Report, runs: number): Promise<void> {
  const prefix = `bench-${size}`;
  const add = (what: string, values: Readonly<Record<string, number>>) => report.add('search as you type', what, { ...values });
  const open = async (url: string) => {
    const search = await createSearch({ register, meili: { ...meili, url, prefix }, log: (sentence) => process.stdout.write(`${sentence}\n`) });
    await search.sync();
    return search;
  };
  const begin = performance.now();
  const search = await open(meili.url);
  await add('meilisearch, filled', { seconds: (performance.now() - begin) / 1000 });
  const asked = await recordQuestions(meili, open);
  const word = (run: number) => TYPED_WORDS[run % TYPED_WORDS.length] as string;
  const own = { engine: [] as number[], same: [] as number[], typed: [] as number[] };
  const took = { engine: [] as number[], plain: [] as number[] };
  const measures = await compare(
    {
      'meilisearch engine': async (run) => {
        own.engine[run] = await hearOwnTime(meili.url, async () => {
          const start = performance.now();
          await list(search, word(run));
          took.engine[run] = performance.now() - start;
        });
      },
      'the same requests, plain client': async (run) => {
        const start = performance.now();
        let processed = 0;
        for (const request of asked.get(word(run)) ?? []) processed += await askPlainly(meili, request);
        took.plain[run] = performance.now() - start;
        own.same[run] = processed;
      },
      'the words as typed, plain client': async (run) => {
        const body = JSON.stringify({ q: word(run), facets: FACET_FIELDS, page: 1, hitsPerPage: ROWS, attributesToRetrieve: ['id'], matchingStrategy: 'all' });
        own.typed[run] = await askPlainly(meili, { path: `/indexes/${prefix}-actors/search`, body });
      },
    },
    runs,
  );
  for (const [name, measure] of Object.entries(measures)) await add(name, { ...measure });
  await add('Meilisearch, its own time for the engine', { ...summarise(own.engine) });
  await add('Meilisearch, its own time for the same requests', { ...summarise(own.same) });
  await add('Meilisearch, its own time for the words as typed', { ...summarise(own.typed) });
  const over = (times: readonly number[], processed: readonly number[]) => summarise(times.map((time, run) => time - (processed[run] as number)));
  await add('meilisearch engine, over its own time', { ...over(took.engine, own.engine) });
  await add('plain client, over its own time', { ...over(took.plain, own.same) });
  await search.close();
}

const list = (search: Search, q: string) => search.list('actors', listQuerySchema.parse({ q }));

/** What the engine asks Meilisearch for each of the words. */
async function recordQuestions(meili: Server, open: (url: string) => Promise<Search>): Promise<ReadonlyMap<string, readonly AskedRequest[]>> {
  const record = await recordAsked(meili.url);
  const search = await open(record.url);
  const asked = new Map<string, readonly AskedRequest[]>();
  for (const q of TYPED_WORDS) {
    record.take();
    await list(search, q);
    asked.set(q, record.take());
  }
  await search.close();
  await record.close();
  return asked;
}
