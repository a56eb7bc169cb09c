import type { FacetName, FacetSearchAnswer, FacetSearchQuery, FacetValue } from '@portulan/contract';
import { FACET_VALUES_SEARCHED } from '@portulan/domain';
import type { FactFilter, Found } from '../port/index.js';
import { askInTurn } from '../understanding/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { foldText } from '../words/index.js';
import { labelFacets } from './label-facets.js';
import type { ListSources } from './list-entries.js';
import { resolveFunders } from './resolve-funders.js';
import { SHOWN_STATES } from './shown-states.js';
import { askAgain } from './tell-understood.js';

/**
 * Values of a facet by name. The largest are looked through; of a facet that has more values than
 * that, which only funders do, the others are found by name in the register and counted one by one.
 */
export async function findFacetValues(sources: ListSources, query: FacetSearchQuery): Promise<FacetSearchAnswer> {
  const { register, vocabulary, engine } = sources;
  const { room, facet, find, size, lang, q, literal, ...filter } = query;
  const facts = await resolveFunders(register, filter);
  const none: Found = { ids: [], total: 0, facets: {}, engine: engine.name };
  const { answer, reading } = await askInTurn(sources, { room, q, literal, filter: facts }, async (asked) =>
    asked ? engine.find(room, { ...asked, sort: 'name', lang, offset: 0, limit: 0, facets: [facet], valuesMax: FACET_VALUES_SEARCHED, moment: sources.moment }) : none,
  );
  const counts = answer.facets[facet] ?? [];
  const label = (told: typeof counts) => labelFacets(sources, { [facet]: told }, reading?.filter ?? facts, lang);
  const words = foldText(find);
  const isFound = ({ value, label: name }: FacetValue) => bearsAll([name, value, ...otherNamesOf(vocabulary, facet, value)], words);
  const found = (await label(counts))[facet].filter(isFound);
  if (facet !== 'funder' || counts.length < FACET_VALUES_SEARCHED || words.length === 0 || !reading) return answerWith(found, size);
  const others = await listFunders(sources, words, counts.map(({ value }) => value));
  const asked = others.map((id) => askAgain(reading, { ...facts, funder: [id] } satisfies FactFilter));
  const totals = await engine.countEach(room, asked);
  const rare = others.map((value, index) => ({ value, count: totals[index] ?? 0 })).filter(({ count }) => count > 0);
  return answerWith([...found, ...(await label(rare))[facet].filter(isFound)], size);
}

const answerWith = (values: readonly FacetValue[], size: number): FacetSearchAnswer => ({ values: values.slice(0, size), total: values.length });

/** Whether each word begins one of the same name. */
function bearsAll(names: readonly string[], words: readonly string[]): boolean {
  return names.some((name) => {
    const own = foldText(name);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  });
}

/** What a value is also called: countries and territories answer to the names that questions know them by. */
function otherNamesOf({ countries, names }: Vocabulary, facet: FacetName, value: string): readonly string[] {
  if (facet !== 'country') return names.ofTerritories.get(`${facet}:${value}`) ?? [];
  const country = countries.get(value);
  return country ? [country.fr, country.en, ...country.aliases] : [];
}

/** As many as are worth counting one by one. */
const FUNDERS_COUNTED = 20;

const FUNDERS_SQL = `
SELECT a.id FROM actor a JOIN entry e ON e.id = a.id AND e.state IN ${SHOWN_STATES}
WHERE NOT a.id = ANY ($1::uuid[]) AND EXISTS (SELECT 1 FROM funding f WHERE f.funder_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS w (word) WHERE strpos(lower(unaccent(coalesce(a.label_en, '') || ' ' || a.label)), w.word) = 0)
ORDER BY a.label, a.id LIMIT ${FUNDERS_COUNTED}`;

async function listFunders({ register }: Pick<ListSources, 'register'>, words: readonly string[], known: readonly string[]): Promise<string[]> {
  const rows = await register.query<{ id: string }>(FUNDERS_SQL, [known, words]);
  return rows.map(({ id }) => id);
}
