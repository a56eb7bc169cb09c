import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { listQuerySchema } from '@portulan/contract';
import { createSearch } from '@portulan/search';
import type { BenchDatabase } from '../bench-database.js';
import { compare, summarise } from '../measures/measure.js';
import type { Report } from '../measures/report.js';
import { TYPED_WORDS } from './typed-words.js';

const ROWS = 20;
/** All that a list counts. */
const FACET_FIELDS = ['kind', 'category', 'theme', 'sdg', 'form', 'status', 'network', 'funder', 'period', 'any_region', 'any_departement', 'any_epci', 'any_country'];

/** The same search by Meilisearch, beside Meilisearch asked directly for the same words, rows and facets. */
export async function benchMeilisearch({ register, size }: BenchDatabase, meili: { url: string; key: string | undefined }, report: Report, runs: number): Promise<void> {
  const prefix = `bench-${size}`;
  const search = await createSearch({ register, meili: { ...meili, prefix }, log: (sentence) => process.stdout.write(`${sentence}\n`) });
  const begin = performance.now();
  await search.sync();
  await report.add('search as you type', 'meilisearch, filled', { seconds: (performance.now() - begin) / 1000 });
  const word = (run: number) => TYPED_WORDS[run % TYPED_WORDS.length] as string;
  const own: number[] = [];
  const measures = await compare(
    {
      'meilisearch engine': (run) => search.list('actors', listQuerySchema.parse({ q: word(run) })),
      'Meilisearch, directly': async (run) => {
        const body = JSON.stringify({ q: word(run), facets: FACET_FIELDS, page: 1, hitsPerPage: ROWS, attributesToRetrieve: ['id'] });
        own.push((await askMeilisearch(`${meili.url}/indexes/${prefix}-actors/search`, meili.key, body)).processingTimeMs);
      },
    },
    runs,
  );
  for (const [name, measure] of Object.entries(measures)) await report.add('search as you type', name, { ...measure });
  await report.add('search as you type', 'Meilisearch, its own time', { ...summarise(own) });
  await search.close();
}

const agent = new Agent({ keepAlive: true });

/** Head and body in one piece: `fetch` would have each question wait for an acknowledgement, which is not Meilisearch's fault. */
function askMeilisearch(url: string, key: string | undefined, body: string): Promise<{ processingTimeMs: number }> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers }, (answer) => resolve(json(answer) as Promise<{ processingTimeMs: number }>));
    asking.once('error', reject).end(body);
  });
}
