import type { AppliedFilter, Relaxation } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Asked, FactFilter, SearchEngine } from '../port/index.js';

/** Something to drop, and what the engine is asked without it; null where there is nothing to ask. */
export interface WayOut {
  readonly choice: Omit<Relaxation, 'total'>;
  readonly asked: Asked | null;
}

/** All the values of one filter, as one thing to drop: beside each other they only add. */
type Choice = WayOut['choice'];

/**
 * The choices in force, each with what is asked when it alone is dropped.
 *
 * @param applied every choice in force with its label
 * @param ask what the engine is asked for a filter, with the words of the question or without them
 */
export const listWaysOut = (
  applied: readonly AppliedFilter[],
  filter: FactFilter,
  ask: (filter: FactFilter, hasWords: boolean) => Asked | null,
): WayOut[] => gatherChoices(applied).map((choice) => ({ choice, asked: ask(without(filter, choice.name), choice.name !== 'q') }));

/**
 * For a list that is empty: each way out that gives something back, and how many entries; the one that gives most
 * first. All are counted in one call of the engine.
 */
export async function listRelaxations(engine: SearchEngine, room: EntryRoom, waysOut: readonly WayOut[]): Promise<Relaxation[]> {
  const ways = waysOut.flatMap(({ choice, asked }) => (asked ? [{ choice, asked }] : []));
  if (ways.length === 0) return [];
  const totals = await engine.countEach(room, ways.map(({ asked }) => asked));
  return ways
    .map(({ choice }, index) => ({ ...choice, total: totals[index] ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** One for each filter; several values are told together, with commas, as dropping one of them only narrows. */
function gatherChoices(applied: readonly AppliedFilter[]): Choice[] {
  const choices = new Map<string, Choice>();
  for (const { name, value, label } of applied) {
    const known = choices.get(name);
    choices.set(name, known ? { name, value: `${known.value},${value}`, label: `${known.label}, ${label}` } : { name, value, label });
  }
  return [...choices.values()];
}

function without(filter: FactFilter, name: string): FactFilter {
  const { [name as keyof FactFilter]: _, ...rest } = filter;
  // The sense of place is always one; the widest asks for nothing.
  return { ...rest, where: name === 'where' ? 'any' : filter.where };
}
