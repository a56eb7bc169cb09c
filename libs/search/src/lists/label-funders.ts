import type { FacetValue, Lang } from '@portulan/contract';
import type { Queryable } from '@portulan/register';
import { isSameState, type FacetCount, type Moment, type RoomState } from '../port/index.js';
import type { Bilingual } from '../settings/index.js';
import { SHOWN_STATES } from './shown-states.js';

export interface FunderSources {
  readonly register: Queryable;
  readonly moment: Moment;
}

interface FunderName extends Bilingual {
  readonly id: string;
  readonly slug: string;
}

const FUNDERS_SQL = `
SELECT e.id, e.slug, a.label AS fr, coalesce(a.label_en, a.label) AS en
FROM entry e JOIN actor a ON a.id = e.id WHERE e.id = ANY ($1::uuid[]) AND e.state IN ${SHOWN_STATES}`;

/** The names of funders, null for those that are not shown, while no actor changes. */
const kept = new WeakMap<Queryable, { readonly state: RoomState; readonly names: Map<string, FunderName | null> }>();

/** Engines know funders by id; readers by their slug. Those that are not shown themselves are left out. */
export async function labelFunders(sources: FunderSources, counts: readonly FacetCount[], lang: Lang): Promise<FacetValue[]> {
  if (counts.length === 0) return [];
  const names = await nameFunders(sources, counts.map(({ value }) => value));
  return counts.flatMap(({ value, count }) => {
    const funder = names.get(value);
    return funder ? [{ value: funder.slug, label: funder[lang], count }] : [];
  });
}

async function nameFunders({ register, moment }: FunderSources, ids: readonly string[]): Promise<ReadonlyMap<string, FunderName | null>> {
  const state = await moment.state('actors');
  const known = kept.get(register);
  const { names } = known && isSameState(known.state, state) ? known : { names: new Map<string, FunderName | null>() };
  kept.set(register, { state, names });
  const unknown = ids.filter((id) => !names.has(id));
  if (unknown.length === 0) return names;
  const found = new Map((await register.prepared<FunderName>(FUNDERS_SQL, [unknown])).map((funder) => [funder.id, funder]));
  for (const id of unknown) names.set(id, found.get(id) ?? null);
  return names;
}
