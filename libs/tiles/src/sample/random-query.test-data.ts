import { ACTOR_KINDS, COOPERATION_FORMS, COOPERATION_STATUSES, INSTITUTION_CATEGORIES, PROJECT_STATUSES, WHERE_SENSES } from '@portulan/domain';
import type { Chance } from './chance.test-data.js';
import { SAMPLE_THEMES } from './random-directory.test-data.js';

const STATUSES = [...new Set([...PROJECT_STATUSES, ...COOPERATION_STATUSES])];

/** Values of each facet, some that nothing bears among them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  kind: ACTOR_KINDS,
  category: INSTITUTION_CATEGORIES,
  region: ['93', '84', '53', '04', '11'],
  departement: ['13', '69', '35', '38', '974', '75'],
  epci: ['200054807', '200046977', '243500139'],
  commune: ['13055', '13001', '69123', '97411'],
  country: ['FR', 'SN', 'ML', 'DE', 'FJ', 'WS', 'BJ', 'IT'],
  theme: SAMPLE_THEMES,
  sdg: ['1', '4', '6', '13', '17'],
  form: COOPERATION_FORMS,
  status: STATUSES,
  network: ['sud', 'rhone'],
};

const PLACES = ['bbox', 'polygon', 'near'] as const;

/** A query by chance: mostly one or two filters, so that most find something. */
export function drawQuery(chance: Chance, funders: readonly string[]): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = { where: chance.pick(WHERE_SENSES) };
  const wanted = chance.below(4);
  for (let count = 0; count < wanted; count++) {
    const name = chance.pick(Object.keys(VALUES));
    const values = VALUES[name] as readonly string[];
    query[name] = [...new Set([chance.pick(values), chance.pick(values)])];
  }
  if (chance.is(0.15)) query['since'] = String(1960 + chance.below(65));
  if (chance.is(0.15)) query['until'] = String(1960 + chance.below(65));
  if (chance.is(0.1) && funders.length > 0) query['funder'] = chance.pick(funders);
  if (chance.is(0.2)) Object.assign(query, drawArea(chance, chance.pick(PLACES)));
  return query;
}

function drawArea(chance: Chance, kind: (typeof PLACES)[number]): Record<string, string> {
  const lon = chance.is(0.5) ? -20 + chance.next() * 40 : 150 + chance.next() * 29;
  const lat = -30 + chance.next() * 80;
  const size = 2 + chance.next() * 40;
  const text = (numbers: readonly number[]) => numbers.map((number) => number.toFixed(4)).join();
  const [south, north] = [Math.max(-89, lat - size), Math.min(89, lat + size)];
  if (kind === 'near') return { near: text([lon, lat]), radius: String(50 + chance.below(1900)) };
  // Beyond 180 a box goes on from the west, a polygon counts on.
  if (kind === 'bbox') return { bbox: text([Math.max(-180, lon - size), south, lon + size > 180 ? lon + size - 360 : lon + size, north]) };
  return { polygon: text([lon - size, south, lon + size, south, lon + size / 2, north, lon - size / 3, lat]) };
}
