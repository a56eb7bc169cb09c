import { setTimeout as wait } from 'node:timers/promises';
import { listQuerySchema } from '@portulan/contract';
import { saveEntries } from '@portulan/register';
import type { BenchDatabase } from '../bench-database.js';
import { summarise } from '../measures/measure.js';
import type { Report } from '../measures/report.js';

const ASKED_EVERY_MS = 100;

/** A rebuild with the site up: lists are asked all the while, and the shortest answer is told beside the whole. */
export async function benchRebuild({ register, search }: BenchDatabase, report: Report): Promise<void> {
  const ask = async () => (await search.list('actors', listQuerySchema.parse({}))).total;
  const whole = await ask();
  for (const [name, prepare] of [
    ['nothing to change', ''],
    ['every document written', `UPDATE search_document SET digest = ''`],
  ] as const) {
    if (prepare) await register.query(prepare);
    let isDone = false;
    const begin = performance.now();
    const cpu = process.cpuUsage();
    const rebuilding = search.rebuild().finally(() => (isDone = true));
    let shortest = whole;
    while (!isDone) {
      shortest = Math.min(shortest, await ask());
      await wait(ASKED_EVERY_MS);
    }
    await rebuilding;
    const { user, system } = process.cpuUsage(cpu);
    await report.add('rebuild', name, { seconds: (performance.now() - begin) / 1000, processorSeconds: (user + system) / 1e6, whole, shortest });
  }
}

/** From the commit of a change to the first list that shows it. */
export async function benchFollow({ register, search }: BenchDatabase, report: Report, runs: number): Promise<void> {
  const stop = await search.follow();
  const times: number[] = [];
  const saved: string[] = [];
  for (let run = 0; run < runs; run++) {
    const name = `Zéphyr${run.toString(36)}q`;
    const [entry] = await register.transaction((unit) =>
      saveEntries(unit, [{ room: 'actors', state: 'published', sources: [{ sourceId: 'generated' }], actor: { kind: 'association', country: 'FR', names: [{ type: 'official', name }] } }], {
        author: 'bench',
        reason: null,
      }),
    );
    saved.push(entry?.id as string);
    const begin = performance.now();
    const query = listQuerySchema.parse({ q: name });
    while (!(await search.list('actors', query)).items.some(({ id }) => id === entry?.id)) await wait(5);
    times.push(performance.now() - begin);
  }
  await stop();
  await register.query('DELETE FROM entry WHERE id = ANY ($1::uuid[])', [saved]);
  await search.sync();
  await report.add('change to visible', 'in search', { ...summarise(times) });
}
