import { distanceKm, foldName } from '@portulan/domain';
import type { Point, TerritoryTier } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { MAX_LONGER_NAME_DISTANCE_KM } from './distances.js';

/** A French territory as the official lists have it. */
export interface OfficialTerritory {
  readonly tier: TerritoryTier;
  readonly code: string;
  readonly label: string;
  readonly departement: string | null;
  readonly region: string | null;
  readonly epci: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

export interface FormerCommune {
  readonly label: string;
  readonly commune: string;
}

/** `tier:code`, the way territories are written everywhere. */
export const refOf = ({ tier, code }: Pick<OfficialTerritory, 'tier' | 'code'>): string => `${tier}:${code}`;

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
};

/** EPCI are listed with their legal form: `CA Saint-Quentin-en-Yvelines`. Nobody else writes it so. */
export const bareName = ({ tier, label }: Pick<OfficialTerritory, 'tier' | 'label'>): string =>
  tier === 'epci' ? label.replace(/^(CA|CC|CU|SAN|METRO)\s+/, '').replace(/^(de la|de l'|des|du|de|d')\s*/i, '') : label;

/** The official lists in memory, by reference and by folded name. */
export class Gazetteer {
  private readonly byRef = new Map<string, OfficialTerritory>();
  private readonly byName = new Map<string, OfficialTerritory[]>();
  private readonly formerByName = new Map<string, OfficialTerritory[]>();
  private readonly communes: { folded: string; territory: OfficialTerritory }[] = [];
  private readonly centres = new Map<string, Point>();

  constructor(territories: readonly OfficialTerritory[], former: readonly FormerCommune[]) {
    for (const territory of territories) {
      this.byRef.set(refOf(territory), territory);
      if (territory.tier === 'commune') this.communes.push({ folded: foldName(territory.label), territory });
      push(this.byName, `${territory.tier} ${foldName(bareName(territory))}`, territory);
    }
    for (const { label, commune } of former) {
      const today = this.byRef.get(`commune:${commune}`);
      if (today) push(this.formerByName, foldName(label), today);
    }
    this.placeDepartements(territories);
  }

  static async load(unit: Queryable): Promise<Gazetteer> {
    const territories = await unit.query<OfficialTerritory>(
      `SELECT tier, code, label, departement, region, epci, lon, lat FROM territory ORDER BY tier, code`,
    );
    const former = await unit.query<FormerCommune>(`SELECT label, commune FROM former_commune ORDER BY label, commune`);
    return new Gazetteer(territories, former);
  }

  get isEmpty(): boolean {
    return this.byRef.size === 0;
  }

  get(ref: string): OfficialTerritory | undefined {
    return this.byRef.get(ref);
  }

  /** Territories of one tier bearing a name, however it is accented, hyphenated or shortened. */
  named(tier: TerritoryTier, name: string): readonly OfficialTerritory[] {
    return this.byName.get(`${tier} ${foldName(name)}`) ?? [];
  }

  /** The communes of today into which communes of that name went. */
  formerlyNamed(name: string): readonly OfficialTerritory[] {
    return this.formerByName.get(foldName(name)) ?? [];
  }

  /** Communes near a point whose name begins with all the words of another. */
  longerNamed(name: string, point: Point): readonly OfficialTerritory[] {
    const start = `${foldName(name)} `;
    return this.communes.filter(
      ({ folded, territory: { lon, lat } }) =>
        folded.startsWith(start) && lon !== null && lat !== null && distanceKm({ lon, lat }, point) <= MAX_LONGER_NAME_DISTANCE_KM,
    ).map(({ territory }) => territory);
  }

  /** Communes of a département whose name begins with all the words of another. */
  longerNamedIn(name: string, isIn: (commune: OfficialTerritory) => boolean): readonly OfficialTerritory[] {
    const start = `${foldName(name)} `;
    return this.communes.filter(({ folded, territory }) => folded.startsWith(start) && isIn(territory)).map(({ territory }) => territory);
  }

  /** Where a territory is: its own point, or the middle of its département's known communes with `exact: false`. */
  whereabouts(territory: OfficialTerritory): { point: Point; exact: boolean } | null {
    if (territory.lon !== null && territory.lat !== null) {
      return { point: { lon: territory.lon, lat: territory.lat }, exact: true };
    }
    const key = territory.tier === 'commune' ? `departement:${territory.departement}` : refOf(territory);
    const point = this.centres.get(key);
    return point ? { point, exact: false } : null;
  }

  private placeDepartements(territories: readonly OfficialTerritory[]): void {
    const sums = new Map<string, { lon: number; lat: number; count: number }>();
    for (const { tier, lon, lat, departement, region, epci } of territories) {
      if (tier !== 'commune' || lon === null || lat === null) continue;
      for (const ref of [`departement:${departement}`, `region:${region}`, `epci:${epci}`]) {
        const sum = sums.get(ref) ?? { lon: 0, lat: 0, count: 0 };
        sums.set(ref, { lon: sum.lon + lon, lat: sum.lat + lat, count: sum.count + 1 });
      }
    }
    for (const [ref, { lon, lat, count }] of sums) this.centres.set(ref, { lon: lon / count, lat: lat / count });
  }
}

