/** Times of one thing done again and again, in milliseconds. */
export interface Measure {
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

export function summarise(times: readonly number[]): Measure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { runs: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Runs contenders in turn, so that a noisy moment falls on all of them; the first rounds warm up and are not counted. Who comes first
 * changes by chance, the same chance at each run of the bench: whoever is asked what was just asked answers from warm memory.
 *
 * @param rounds how many rounds warm up: as many as there are different things to ask, where the first look at each is not meant
 */
export async function compare(contenders: Readonly<Record<string, (run: number) => Promise<unknown>>>, runs: number, rounds = 1): Promise<Record<string, Measure>> {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  const entries = Object.entries(contenders);
  let chance = 1;
  for (let run = -rounds; run < runs; run++) {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
    const first = (chance >>> 16) % entries.length;
    for (const [name, work] of [...entries.slice(first), ...entries.slice(0, first)]) {
      const taken = await time(() => work(run < 0 ? run + rounds : run));
      if (run >= 0) times.get(name)?.push(taken);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, summarise(list)]));
}
