import type { Queryable } from '@portulan/register';
import { openMoment } from '../port/index.js';
import { labelFunders } from './label-funders.js';

/** A register of funders that counts how often it is asked for names. */
function openRegister() {
  const asked: string[][] = [];
  const register = { change: '1', hidden: '', asked };
  const answer = (sql: string, [ids]: readonly unknown[]): object[] => {
    if (sql.includes('search_epoch')) return [{ epoch: '1', change: register.change }];
    asked.push(ids as string[]);
    return (ids as string[]).filter((id) => id !== register.hidden).map((id) => ({ id, slug: `slug-${id}`, fr: `Nom ${id}`, en: `Name ${id}` }));
  };
  const prepared = (sql: string, params: readonly unknown[]) => Promise.resolve(answer(sql, params));
  const queryable = { query: prepared, prepared } as unknown as Queryable;
  return { register, now: () => ({ register: queryable, moment: openMoment(queryable) }) };
}

describe('the facet of funders', () => {
  it('tells them by slug and name, without those that are not shown', async () => {
    const { register, now } = openRegister();
    register.hidden = 'b';
    expect(await labelFunders(now(), [{ value: 'a', count: 3 }, { value: 'b', count: 2 }], 'en')).toEqual([{ value: 'slug-a', label: 'Name a', count: 3 }]);
  });

  it('asks for names once while no actor changes', async () => {
    const { register, now } = openRegister();
    for (const value of ['a', 'a', 'b', 'a']) await labelFunders(now(), [{ value, count: 1 }], 'fr');
    expect(register.asked).toEqual([['a'], ['b']]);
    register.change = '2';
    register.hidden = 'a';
    expect(await labelFunders(now(), [{ value: 'a', count: 1 }], 'fr')).toEqual([]);
  });
});
