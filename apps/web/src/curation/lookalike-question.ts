import { apiPaths } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';

const SHORTEST_NAME = 3;

/**
 * The question whether an entry like the one in a form is there already; null while the form says too little.
 *
 * @param said the boxes of the form as they are
 */
export function lookalikeQuestion(room: EntryRoom, said: FormData): string | null {
  const text = (name: string) => String(said.get(name) ?? '').trim();
  const ask = (path: string, params: readonly (readonly [string, string])[]) => `${apiPaths.staff}/lookalikes${path}?${new URLSearchParams(params.map(([name, value]) => [name, value]))}`;
  if (room === 'actors') {
    const name = text('names.0.name');
    return name.length < SHORTEST_NAME ? null : ask('', [['name', name], ['kind', text('kind')], ['country', text('country')]]);
  }
  if (room === 'projects') {
    const title = text('title');
    const leads = [...said.entries()].flatMap(([name, value]) => {
      const row = /^participations\.(\d+)\.role$/.exec(name)?.[1];
      return row === undefined || value !== 'lead' ? [] : [['lead', text(`participations.${row}.actorId`)] as const];
    });
    return title.length < SHORTEST_NAME ? null : ask('/projects', [['title', title], ...leads]);
  }
  const [french, partners] = [said.getAll('frenchIds').map(String), said.getAll('partnerIds').map(String)];
  if (french.length === 0 || partners.length === 0 || text('form') === '') return null;
  return ask('/cooperations', [...[...french, ...partners].map((id) => ['actor', id] as const), ['form', text('form')]]);
}
