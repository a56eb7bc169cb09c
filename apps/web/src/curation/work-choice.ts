import { ENTRY_ROOMS, ENTRY_STATES, WORK_LISTS, type WorkFilter, type WorkList } from '@portulan/domain';

/** A list of the board, and the filters over it. */
export interface WorkChoice {
  readonly list: WorkList;
  readonly filter: WorkFilter;
}

/** How the filters are called in the addresses of the site. */
export const CHOICE_NAMES = { list: 'liste', room: 'nature', q: 'mots', theme: 'thematique', state: 'etat', uncheckedSince: 'avant' } as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What an address chooses; what it cannot mean is left out.
 *
 * @param otherwise the list of an address that names none
 */
export function readWorkChoice(query: URLSearchParams, otherwise: WorkList = 'stale'): WorkChoice {
  const text = (name: keyof typeof CHOICE_NAMES) => query.get(CHOICE_NAMES[name])?.trim() || undefined;
  const day = text('uncheckedSince');
  const filter: WorkFilter = {
    room: ENTRY_ROOMS.find((room) => room === text('room')),
    q: text('q')?.slice(0, 100),
    theme: text('theme'),
    state: ENTRY_STATES.find((state) => state === text('state')),
    uncheckedSince: day !== undefined && DAY.test(day) ? day : undefined,
  };
  return { list: WORK_LISTS.find((list) => list === text('list')) ?? otherwise, filter: withoutGaps(filter) };
}

/** The address of a choice, for links and forms of the site. */
export const writeWorkChoice = ({ list, filter }: WorkChoice): Record<string, string> =>
  Object.fromEntries(Object.entries({ list, ...withoutGaps(filter) }).map(([name, value]) => [CHOICE_NAMES[name as keyof typeof CHOICE_NAMES], String(value)]));

/** The same, as the API asks for it. */
export const askWorkChoice = ({ filter }: WorkChoice, more: Readonly<Record<string, string>> = {}): string =>
  String(new URLSearchParams({ ...(withoutGaps(filter) as Record<string, string>), ...more }));

const withoutGaps = (filter: WorkFilter): WorkFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
