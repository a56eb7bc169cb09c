import type { TerritoryTier } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

type Lang = 'fr' | 'en';

/** `label_fr` or `label_en`: the language is one of two constants, never input. */
const label = (lang: Lang, row: string) => (lang === 'en' ? `${row}.label_en` : `${row}.label_fr`);
/** French order for French names; the same letters serve English well enough. */
const byName = (column: string) => `ORDER BY ${column} COLLATE "fr-x-icu"`;

export interface CountryRecord {
  readonly code: string;
  readonly label: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Published cooperations with a partner there. */
  readonly cooperationCount: number;
}

export const listCountries = (register: Queryable, lang: Lang): Promise<CountryRecord[]> =>
  register.query<CountryRecord>(
    `SELECT c.code, ${label(lang, 'c')} AS label, c.lon, c.lat, coalesce(n.count, 0)::integer AS "cooperationCount"
       FROM country c LEFT JOIN (
         SELECT a.country, count(DISTINCT s.cooperation_id) AS count
           FROM cooperation_side s JOIN actor a ON a.id = s.actor_id
           JOIN entry e ON e.id = s.cooperation_id AND e.state = 'published'
           WHERE s.side = 'partner' GROUP BY a.country
       ) n ON n.country = c.code ${byName(label(lang, 'c'))}`,
  );

export interface ThemeRecord {
  readonly code: string;
  readonly parent: string | null;
  readonly label: string;
}

/** Themes in the order of their keepers, each parent before its children. */
export const listThemes = (register: Queryable, lang: Lang): Promise<ThemeRecord[]> =>
  register.query<ThemeRecord>(
    `SELECT t.code, t.parent, ${label(lang, 't')} AS label FROM theme t LEFT JOIN theme p ON p.code = t.parent
       ORDER BY coalesce(p.position, t.position), coalesce(t.parent, t.code), t.parent NULLS FIRST, t.position, t.code`,
  );

export interface SdgRecord {
  readonly goal: number;
  readonly label: string;
  readonly targets: readonly { readonly code: string; readonly label: string }[];
}

export const listSdgs = (register: Queryable, lang: Lang): Promise<SdgRecord[]> =>
  register.query<SdgRecord>(
    `SELECT s.goal, ${label(lang, 's')} AS label,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('code', t.code, 'label', ${label(lang, 't')})
            ORDER BY split_part(t.code, '.', 2) ~ '[a-z]', length(t.code), t.code), '[]')
          FROM sdg_target t WHERE t.goal = s.goal) AS targets
       FROM sdg s ORDER BY s.goal`,
  );

export interface TerritoryRecord {
  readonly tier: TerritoryTier;
  readonly code: string;
  readonly label: string;
  readonly region: string | null;
  readonly departement: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

export interface TerritoryQuestion {
  /** Left out: régions and départements. */
  readonly tier?: TerritoryTier | undefined;
  readonly departement?: string | undefined;
  /** Beginning of a name, whatever its accents. */
  readonly q?: string | undefined;
  /** French left out. */
  readonly lang?: Lang | undefined;
}

const TERRITORIES_MAX = 1_500;

/** Territories of the official lists, by tier then by name; at most 1,500, more than any département has communes. */
export function listTerritories(register: Queryable, { tier, departement, q, lang = 'fr' }: TerritoryQuestion): Promise<TerritoryRecord[]> {
  const beginning = q?.replaceAll('\0', '').trim();
  return register.query<TerritoryRecord>(
    `SELECT tier, code, named.label, region, departement, lon, lat FROM territory
       CROSS JOIN LATERAL (SELECT ${lang === 'en' ? 'coalesce(label_en, label)' : 'territory.label'} AS label) AS named
       WHERE tier = ANY ($1) AND ($2::text IS NULL OR departement = $2)
         AND ($3::text IS NULL OR starts_with(unaccent(lower(named.label)), unaccent(lower($3))))
       ORDER BY array_position(ARRAY['region', 'departement', 'epci', 'commune'], tier), named.label COLLATE "fr-x-icu", code
       LIMIT ${TERRITORIES_MAX}`,
    [tier === undefined ? ['region', 'departement'] : [tier], departement ?? null, beginning || null],
  );
}

export interface NetworkRecord {
  readonly id: string;
  readonly label: string;
  readonly acronym: string | null;
  readonly colour: string | null;
  readonly website: string | null;
  /** Slug of the network as an actor. */
  readonly slug: string | null;
  /** The host name of its own front. */
  readonly host: string | null;
  /** Tells one logo from another; null: it has none. */
  readonly logoDigest: string | null;
  /** Territories it answers for, as `tier:code`. */
  readonly perimeter: readonly string[];
}

export const listNetworks = (register: Queryable): Promise<NetworkRecord[]> =>
  register.query<NetworkRecord>(
    `SELECT n.id, n.label, n.acronym, n.colour, n.website, f.host, f.logo_digest AS "logoDigest",
       (SELECT e.slug FROM entry e WHERE e.id = n.actor_id AND e.state = 'published') AS slug,
       ARRAY(SELECT p.tier || ':' || p.code FROM network_perimeter p WHERE p.network = n.id ORDER BY 1) AS perimeter
       FROM network n LEFT JOIN network_front f ON f.network = n.id ${byName('n.label')}`,
  );
