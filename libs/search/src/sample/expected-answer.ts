import type { FacetName, ListQuery } from '@portulan/contract';
import type { EntryRoom, WhereSense } from '@portulan/domain';
import type { Queryable } from '@portulan/register';

/** What the view of the register says of one entry: the answer of the engines is checked against this, not against their documents. */
interface FactsRow {
  id: string;
  room: EntryRoom;
  kind: string | null;
  category: string | null;
  status: string | null;
  forms: string[];
  themes: string[];
  sdgs: number[];
  networks: string[];
  funders: string[];
  seat_refs: string[];
  action_refs: string[];
  partner_refs: string[];
  points: [WhereSense, number, number][];
  since_year: number | null;
  until_year: number | null;
}

export type Facts = FactsRow & { readonly words: readonly string[] };

/** Every published entry with its facts, and which of the rare words its own description has. */
export async function readFacts(queryable: Queryable): Promise<Facts[]> {
  return queryable.query<Facts>(`
    SELECT f.*, array_remove(string_to_array(coalesce(a.description_fr, c.description_fr, p.description_fr, ''), ' '), '') AS words
    FROM entry_facts f LEFT JOIN actor a ON a.id = f.id LEFT JOIN cooperation c ON c.id = f.id LEFT JOIN project p ON p.id = f.id
    WHERE f.state = 'published'`);
}

/** Until the one of today. */
const DECADES = Array.from({ length: 100 }, (_, at) => 1900 + at * 10).filter((decade) => decade <= new Date().getFullYear());

const lives = ({ since_year, until_year }: Pick<Facts, 'since_year' | 'until_year'>, since?: number, until?: number) =>
  (since === undefined || until_year === null || until_year >= since) &&
  (until === undefined || (since_year !== null && since_year <= until));

const CHOICES: Readonly<Record<string, (facts: Facts, where: WhereSense) => string[]>> = {
  kind: ({ kind }) => (kind === null ? [] : [kind]),
  category: ({ category }) => (category === null ? [] : [category]),
  status: ({ status }) => (status === null ? [] : [status]),
  form: ({ forms }) => forms,
  theme: ({ themes }) => themes,
  sdg: ({ sdgs }) => sdgs.map(String),
  network: ({ networks }) => networks,
  funder: ({ funders }) => funders,
  period: ({ since_year, until_year }) => DECADES.filter((decade) => lives({ since_year, until_year }, decade, decade + 9)).map(String),
  ...Object.fromEntries(['country', 'region', 'departement', 'epci', 'commune'].map((tier) => [tier, (facts: Facts, where: WhereSense) => refsOf(facts, where, tier)])),
};

function refsOf(facts: Facts, where: WhereSense, tier: string): string[] {
  const bySense = { seat: facts.seat_refs, action: facts.action_refs, partner: facts.partner_refs };
  const refs = where === 'any' ? Object.values(bySense).flat() : bySense[where];
  return [...new Set(refs)].filter((ref) => ref.startsWith(`${tier}:`)).map((ref) => ref.slice(tier.length + 1));
}

function passes(facts: Facts, query: ListQuery, without?: string): boolean {
  for (const [name, valuesOf] of Object.entries(CHOICES)) {
    const wanted = (query as Record<string, unknown>)[name] as readonly (string | number)[] | undefined;
    if (name === without || wanted === undefined) continue;
    if (!valuesOf(facts, query.where).some((value) => wanted.map(String).includes(value))) return false;
  }
  if (query.q !== undefined && !facts.words.includes(query.q)) return false;
  if (without !== 'period' && !lives(facts, query.since, query.until)) return false;
  const points = facts.points.filter(([sense]) => query.where === 'any' || sense === query.where);
  if (query.polygon !== undefined && !points.some(([, lon, lat]) => [-360, 0, 360].some((turn) => surrounds(query.polygon ?? [], lon + turn, lat)))) return false;
  if (query.bbox !== undefined && !points.some(([, lon, lat]) => lies(query.bbox as [number, number, number, number], lon, lat))) return false;
  return query.near === undefined || points.some(([, lon, lat]) => kilometres(query.near as { lon: number; lat: number }, { lon, lat }) <= (query.radius ?? 50));
}

function lies([west, south, east, north]: readonly [number, number, number, number], lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** Even-odd, looking north along the meridian where the engines look east. */
function surrounds(corners: readonly (readonly [number, number])[], lon: number, lat: number): boolean {
  const crossed = corners.filter(([lonA, latA], at) => {
    const [lonB, latB] = corners[(at + 1) % corners.length] as readonly [number, number];
    return lonA < lon !== lonB < lon && latA + ((lon - lonA) / (lonB - lonA)) * (latB - latA) > lat;
  });
  return crossed.length % 2 === 1;
}

/** Great-circle distance by the vectors of both points, another way than the engines'. */
function kilometres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const vector = ({ lon, lat }: { lon: number; lat: number }) => {
    const [x, y] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)] as const;
  };
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)];
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

export interface ExpectedAnswer {
  readonly ids: ReadonlySet<string>;
  readonly facets: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
}

/** The answer to a question by going through every entry, once for each facet. */
export function expectAnswer(all: readonly Facts[], room: EntryRoom, query: ListQuery, facetNames: readonly FacetName[]): ExpectedAnswer {
  const entries = all.filter((facts) => facts.room === room);
  const count = (name: FacetName) => {
    const counts: Record<string, number> = {};
    const isTold = (value: string) => name !== 'country' || value !== 'FR' || query.where !== 'any' || query.country?.includes('FR');
    for (const facts of entries.filter((each) => passes(each, query, name))) {
      for (const value of (CHOICES[name]?.(facts, query.where) ?? []).filter(isTold)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  return {
    ids: new Set(entries.filter((facts) => passes(facts, query)).map(({ id }) => id)),
    facets: Object.fromEntries(facetNames.map((name) => [name, count(name)])) as ExpectedAnswer['facets'],
  };
}
