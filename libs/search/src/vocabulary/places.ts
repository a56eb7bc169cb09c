import type { Lang } from '@portulan/contract';
import type { Queryable } from '@portulan/register';

/** A country or French territory that the box proposes. */
export interface KnownPlace {
  /** `tier:code`. */
  readonly ref: string;
  readonly tier: 'country' | 'region' | 'departement' | 'epci' | 'commune';
  readonly code: string;
  readonly labels: Readonly<Record<Lang, string>>;
  readonly aliases: readonly string[];
  /** What tells it from its homonyms, e.g. the département of a commune; null when nothing has to. */
  readonly within: string | null;
}

/** Only communes where something happens: the 35,000 others would lead to empty pages. */
const PLACES_SQL = `
SELECT 'country' AS tier, code, label_fr AS fr, label_en AS en, aliases, NULL AS within FROM country
UNION ALL
SELECT t.tier, t.code, t.label, coalesce(t.label_en, t.label), '{}', coalesce(d.label, r.label) FROM territory t
  LEFT JOIN territory d ON d.tier = 'departement' AND d.code = t.departement AND t.tier IN ('epci', 'commune')
  LEFT JOIN territory r ON r.tier = 'region' AND r.code = t.region AND t.tier = 'departement'
WHERE t.tier <> 'commune' OR t.code IN (SELECT commune FROM place WHERE commune IS NOT NULL)`;

export async function loadPlaces(queryable: Queryable): Promise<KnownPlace[]> {
  const rows = await queryable.query<{ tier: KnownPlace['tier']; code: string; fr: string; en: string; aliases: string[]; within: string | null }>(PLACES_SQL);
  return rows.map(({ tier, code, fr, en, aliases, within }) => ({ ref: `${tier}:${code}`, tier, code, labels: { fr, en }, aliases, within }));
}
