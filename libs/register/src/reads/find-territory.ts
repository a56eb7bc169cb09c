import { FORMER_REGIONS, parseTerritoryRef, TERRITORY_TIERS, type TerritoryTier } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import type { EntryReading } from './find-entry.js';
import type { TerritoryRecord } from './list-vocabularies.js';

/** A territory with those it lies in and the names its parts bore. */
export interface TerritoryDetail extends TerritoryRecord {
  /** `label` is French. */
  readonly labelEn: string;
  readonly epci: string | null;
  readonly population: number | null;
  /** The territories around it, the widest first. */
  readonly within: readonly { readonly tier: TerritoryTier; readonly code: string; readonly label: string; readonly labelEn: string }[];
  /** Communes that merged into it. */
  readonly formerNames: readonly string[];
}

/** What a bare code most likely means: two digits are a département to everyone, nine are an EPCI. */
const BARE_TIERS: readonly TerritoryTier[] = ['departement', 'region', 'commune', 'epci'];

/**
 * Finds a French territory by `tier:code`. A code alone, the code of a commune that merged and that of a région before
 * 2016 lead to the `tier:code` of today.
 */
export async function findTerritory(register: Queryable, refOrCode: string): Promise<EntryReading<TerritoryDetail>> {
  const asked = parseTerritoryRef(refOrCode);
  if (asked === null) {
    const code = refOrCode.toUpperCase();
    if (!/^[0-9AB]{1,9}$/.test(code)) return null;
    const known = await Promise.all(BARE_TIERS.map((tier) => findToday(register, tier, code)));
    const today = known.find((ref) => ref !== null);
    return today === undefined || today === null ? null : { redirect: today };
  }
  const found = await getTerritory(register, asked.tier, asked.code);
  if (found !== null) return { found };
  const today = await findToday(register, asked.tier, asked.code);
  return today === null ? null : { redirect: today };
}

async function getTerritory(register: Queryable, tier: TerritoryTier, code: string): Promise<TerritoryDetail | null> {
  const [found] = await register.prepared<TerritoryDetail>(
    `SELECT t.tier, t.code, t.label, coalesce(t.label_en, t.label) AS "labelEn", t.region, t.departement, t.epci, t.population, t.lon, t.lat,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('tier', w.tier, 'code', w.code, 'label', w.label, 'labelEn', coalesce(w.label_en, w.label))
           ORDER BY array_position($3::text[], w.tier)), '[]')
         FROM territory w WHERE (w.tier, w.code) IN (('region', t.region), ('departement', t.departement), ('epci', t.epci))
           AND (w.tier, w.code) <> (t.tier, t.code)) AS within,
       ARRAY(SELECT DISTINCT f.label FROM former_commune f
         WHERE t.tier = 'commune' AND f.commune = t.code AND f.label <> t.label ORDER BY 1) AS "formerNames"
       FROM territory t WHERE t.tier = $1 AND t.code = $2`,
    [tier, code, TERRITORY_TIERS],
  );
  return found ?? null;
}

/** The `tier:code` that a code of that tier bears today; null when it never was one. */
async function findToday(register: Queryable, tier: TerritoryTier, code: string): Promise<string | null> {
  const former = tier === 'region' ? (FORMER_REGIONS[code] ?? code) : code;
  const [row] = await register.prepared<{ code: string }>(
    `SELECT code FROM territory WHERE tier = $1 AND code = $2
     UNION ALL (SELECT commune FROM former_commune WHERE $1 = 'commune' AND code = $2 ORDER BY label LIMIT 1)`,
    [tier, former],
  );
  return row === undefined ? null : `${tier}:${row.code}`;
}
