import type { AppliedFilter, EntryFilter, Lang } from '@portulan/contract';
import type { Queryable } from '@portulan/register';
import { DEFAULT_RADIUS_KM, CHOICE_FILTERS, type ChoiceFilter } from '../settings/index.js';
import { labelOf, type Vocabulary } from '../vocabulary/index.js';
import { findTown } from './find-town.js';
import { SHOWN_STATES } from './shown-states.js';

/** Made once: making one takes longer than the answer. */
const DECIMALS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
};

/** Labels of what is too numerous to keep in memory: communes, and funders by slug or id. */
const RARE_LABELS_SQL = `
SELECT 'commune' AS name, code AS value, label FROM territory WHERE tier = 'commune' AND code = ANY ($1::text[])
UNION ALL SELECT 'funder', e.slug, a.label FROM entry e JOIN actor a ON a.id = e.id
  WHERE e.room = 'actors' AND e.state IN ${SHOWN_STATES} AND e.slug = ANY ($2::text[])
UNION ALL SELECT 'funder', e.id::text, a.label FROM entry e JOIN actor a ON a.id = e.id
  WHERE e.state IN ${SHOWN_STATES} AND e.id::text = ANY ($2::text[])`;

/**
 * Every choice in force with what to call it, in the order of the filters. Labels are bare ("2010", "50 km"): what
 * stands before them on screen is the interface's business.
 */
export async function labelFilters(queryable: Queryable, vocabulary: Vocabulary, filter: EntryFilter, lang: Lang): Promise<AppliedFilter[]> {
  const rare = await readRareLabels(queryable, filter);
  const label = (name: ChoiceFilter, value: string) => rare.get(`${name}:${value}`) ?? labelOf(vocabulary, name, value, lang);
  const decimal = DECIMALS[lang];
  const applied: AppliedFilter[] = [];
  const add = (name: keyof EntryFilter, value: string, text: string) => applied.push({ name, value, label: text });
  if (filter.q?.trim()) add('q', filter.q, filter.q.trim());
  for (const name of CHOICE_FILTERS) for (const value of filter[name] ?? []) add(name, String(value), label(name, String(value)));
  if (filter.where !== 'any') add('where', filter.where, labelOf(vocabulary, 'where', filter.where, lang));
  if (filter.since !== undefined) add('since', String(filter.since), String(filter.since));
  if (filter.until !== undefined) add('until', String(filter.until), String(filter.until));
  if (filter.near) {
    const { lon, lat } = filter.near;
    const radius = filter.radius ?? DEFAULT_RADIUS_KM;
    const town = await findTown(queryable, filter.near);
    const centre = town ?? `${decimal.format(lat)}° ; ${decimal.format(lon)}°`;
    add('near', `${lon},${lat}`, `${centre}, ${decimal.format(radius)} km`);
  }
  if (filter.polygon) add('polygon', filter.polygon.join(','), lang === 'fr' ? 'zone tracée' : 'drawn area');
  if (filter.bbox) add('bbox', filter.bbox.join(','), filter.bbox.map((value) => `${decimal.format(value)}°`).join(' ; '));
  return applied;
}

async function readRareLabels(queryable: Queryable, { commune, funder }: EntryFilter): Promise<Map<string, string>> {
  if (!commune && !funder) return new Map();
  const rows = await queryable.prepared<{ name: string; value: string; label: string }>(RARE_LABELS_SQL, [commune ?? [], funder ?? []]);
  return new Map(rows.map(({ name, value, label }) => [`${name}:${value}`, label]));
}
