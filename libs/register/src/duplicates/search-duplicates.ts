import { judgeActors, judgeCooperations, judgeProjects, type DuplicateVerdict, type EntryRoom } from '@portulan/domain';
import type { Register, UnitOfWork } from '../database/index.js';
import { listCandidates, listTwinCooperations, type CandidatePair } from './list-candidates.js';
import { readTraits } from './read-traits.js';
import { refreshKeys } from './refresh-keys.js';

/** Entries looked at in one transaction. */
const BATCH = 2_000;
const SEARCH_LOCK = 7_067_087;

export interface DuplicateSearch {
  /** Entries that were new or changed since the last search. */
  readonly looked: number;
  /** Pairs open now: found, and not said to be two. */
  readonly open: number;
  readonly certain: number;
}

interface JudgedPair extends CandidatePair, DuplicateVerdict {}

/**
 * Looks for entries that look alike among those that changed since the last search, and keeps each pair with its score
 * and reasons. Pairs that somebody said are two stay so.
 */
export async function searchDuplicates(register: Register, onProgress: (looked: number) => void = () => undefined): Promise<DuplicateSearch> {
  let looked = 0;
  for (;;) {
    const count = await register.transaction(async (unit) => {
      await unit.query(`SELECT pg_advisory_xact_lock(${SEARCH_LOCK})`);
      const ids = await refreshKeys(unit, BATCH);
      for (const room of ['actors', 'projects'] as const) if (ids.length > 0) await searchAmong(unit, room, ids);
      return ids.length;
    });
    looked += count;
    if (count === 0) break;
    onProgress(looked);
  }
  await register.transaction(searchCooperations);
  const [sums] = await register.query<{ open: number; certain: number }>(
    `SELECT count(*)::integer AS open, (count(*) FILTER (WHERE p.is_certain))::integer AS certain FROM duplicate_pair p
     JOIN entry a ON a.id = p.first_id AND a.state <> 'archived' JOIN entry b ON b.id = p.second_id AND b.state <> 'archived'
     WHERE p.distinct_at IS NULL`,
  );
  return { looked, open: sums?.open ?? 0, certain: sums?.certain ?? 0 };
}

async function searchAmong(unit: UnitOfWork, room: 'actors' | 'projects', ids: readonly string[]): Promise<void> {
  await forgetOpen(unit, `room = $1 AND (first_id = ANY ($2::uuid[]) OR second_id = ANY ($2::uuid[]))`, [room, ids]);
  const candidates = await listCandidates(unit, room, ids);
  const all = candidates.flatMap(({ first, second }) => [first, second]);
  if (room === 'actors') {
    const traits = await readTraits(unit, room, all);
    await keepPairs(unit, room, judge(candidates, traits, judgeActors));
  } else {
    const traits = await readTraits(unit, room, all);
    await keepPairs(unit, room, judge(candidates, traits, judgeProjects));
  }
}

async function searchCooperations(unit: UnitOfWork): Promise<void> {
  await forgetOpen(unit, `room = 'cooperations'`, []);
  const candidates = await listTwinCooperations(unit);
  const traits = await readTraits(unit, 'cooperations', candidates.flatMap(({ first, second }) => [first, second]));
  await keepPairs(unit, 'cooperations', judge(candidates, traits, judgeCooperations));
}

function judge<Traits>(pairs: readonly CandidatePair[], traits: ReadonlyMap<string, Traits>, rule: (a: Traits, b: Traits) => DuplicateVerdict | null): JudgedPair[] {
  return pairs.flatMap((pair) => {
    const [a, b] = [traits.get(pair.first), traits.get(pair.second)];
    const verdict = a === undefined || b === undefined ? null : rule(a, b);
    return verdict === null ? [] : [{ ...pair, ...verdict }];
  });
}

const forgetOpen = (unit: UnitOfWork, where: string, params: readonly unknown[]) =>
  unit.query(`DELETE FROM duplicate_pair WHERE distinct_at IS NULL AND ${where}`, params);

async function keepPairs(unit: UnitOfWork, room: EntryRoom, pairs: readonly JudgedPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await unit.query(
    `INSERT INTO duplicate_pair (first_id, second_id, room, score, reasons, is_certain)
     SELECT p.first, p.second, $1, p.score, p.reasons, p."isCertain"
     FROM jsonb_to_recordset($2::jsonb) AS p (first uuid, second uuid, score real, reasons text[], "isCertain" boolean)
     ON CONFLICT (first_id, second_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons, is_certain = excluded.is_certain`,
    [room, JSON.stringify(pairs)],
  );
}
