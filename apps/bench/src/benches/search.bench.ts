import { listQuerySchema } from '@portulan/contract';
import type { BenchDatabase } from '../bench-database.js';
import { compare } from '../measures/measure.js';
import type { Report } from '../measures/report.js';
import { TYPED_WORDS } from './typed-words.js';

const ROWS = 20;

/**
 * As people type: the first page with all its facets, beside the two ways one would begin with. Each word is asked once
 * before it counts; answers are not kept as long as it takes to come back to it.
 */
export async function benchSearch({ register, search }: BenchDatabase, report: Report, runs: number): Promise<void> {
  // As the server does once it listens.
  await search.warm();
  const word = (run: number) => TYPED_WORDS[run % TYPED_WORDS.length] as string;
  const folded = (run: number) => word(run).normalize('NFD').replace(/\p{M}/gu, '');
  const measures = await compare(
    {
      'postgres engine': (run) => search.list('actors', listQuerySchema.parse({ q: word(run) })),
      'plain ILIKE, no facets': (run) =>
        register.query(`SELECT id, label FROM actor WHERE unaccent(label) ILIKE '%' || $1 || '%' ORDER BY label LIMIT ${ROWS}`, [folded(run)]),
      'raw trigram, no facets': (run) =>
        register.query(`SELECT id, label FROM actor ORDER BY unaccent(label) <-> $1 LIMIT ${ROWS}`, [folded(run)]),
    },
    runs,
    TYPED_WORDS.length,
  );
  for (const [name, measure] of Object.entries(measures)) await report.add('search as you type', name, { ...measure });
}

export async function benchLists({ register, search }: BenchDatabase, report: Report, runs: number): Promise<void> {
  const queries = [{}, { kind: 'authority' }, { country: 'SN', where: 'partner' }, { region: '93' }, { theme: 'water', country: ['ML', 'SN'] }];
  const query = (run: number) => listQuerySchema.parse(queries[run % queries.length]);
  const measures = await compare(
    {
      'actors, six facets': (run) => search.list('actors', query(run)),
      'cooperations, six facets': (run) => search.list('cooperations', query(run)),
      'first rows by name, SQL': () => register.query(`SELECT id, label FROM actor ORDER BY label LIMIT ${ROWS}`),
    },
    runs,
  );
  for (const [name, measure] of Object.entries(measures)) await report.add('page of 20 with facets', name, { ...measure });
}
