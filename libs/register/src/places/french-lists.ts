import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readTownPoints, type TownPoint } from './town-points.js';

const require = createRequire(import.meta.url);

/** A row of `territory` as the official lists give it. */
export interface TerritoryItem {
  readonly tier: 'region' | 'departement' | 'epci' | 'commune';
  readonly code: string;
  readonly label: string;
  readonly region: string | null;
  readonly departement: string | null;
  readonly epci: string | null;
  readonly population: number | null;
  readonly siren: string | null;
  readonly postcodes: readonly string[];
  readonly lon: number | null;
  readonly lat: number | null;
}

export interface FormerCommuneItem {
  readonly code: string;
  readonly label: string;
  readonly commune: string;
}

interface OfficialCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly region: string;
  readonly departement: string;
  readonly siren?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  readonly anciensCodes?: readonly string[];
  /** Of a commune that merged: the code of the one it is now part of. */
  readonly chefLieu?: string;
  /** Of a municipal arrondissement: the code of its city. */
  readonly commune?: string;
}

interface OfficialArea {
  readonly code: string;
  readonly nom: string;
  readonly region?: string;
  readonly populationTotale?: number;
  readonly membres?: readonly { readonly code: string }[];
}

// Not through the door of the package: it looks for its files in the folder the program was started from.
const readOfficial = <Item>(name: string): Item[] =>
  JSON.parse(readFileSync(join(dirname(require.resolve('@etalab/decoupage-administratif')), 'data', `${name}.json`), 'utf8')) as Item[];

/**
 * The official geographic code (Insee, by the npm package `@etalab/decoupage-administratif`): régions, départements,
 * EPCI, communes, and the communes that merged. Points come from the towns npm carries; the centre of a larger area is
 * the mean of its towns'.
 */
export function readFrenchLists(): { territories: TerritoryItem[]; formerCommunes: FormerCommuneItem[] } {
  const all = readOfficial<OfficialCommune>('communes');
  const current = all.filter(({ type }) => type === 'commune-actuelle');
  const points = readTownPoints(
    all
      .filter(({ type, code, chefLieu }) => type === 'commune-actuelle' || code !== chefLieu)
      .map(({ code, nom, departement, region, type, population = null }) => ({
        ...{ label: nom, departement, region, population },
        code: type === 'commune-actuelle' ? code : null,
      })),
  );
  const epcis = readOfficial<OfficialArea>('epci');
  const epciOf = new Map(epcis.flatMap(({ code, membres = [] }) => membres.map((member) => [member.code, code])));

  const communes = current.map((commune): TerritoryItem => {
    const point = points.get(commune.code);
    return {
      tier: 'commune',
      code: commune.code,
      label: commune.nom,
      region: commune.region,
      departement: commune.departement,
      epci: epciOf.get(commune.code) ?? null,
      population: commune.population ?? null,
      siren: commune.siren ?? null,
      postcodes: commune.codesPostaux ?? [],
      lon: point?.lon ?? null,
      lat: point?.lat ?? null,
    };
  });
  const home = new Map(communes.map((commune) => [commune.code, commune]));
  const area = (tier: 'region' | 'departement' | 'epci', { code, nom, region, populationTotale }: OfficialArea, members: readonly TerritoryItem[]): TerritoryItem => ({
    tier,
    code,
    label: nom,
    region: region ?? null,
    departement: null,
    epci: null,
    population: populationTotale ?? null,
    siren: tier === 'epci' ? code : null,
    postcodes: [],
    ...meanPoint(members, points),
  });
  const byRegion = Map.groupBy(communes, ({ region }) => region);
  const byDepartement = Map.groupBy(communes, ({ departement }) => departement);
  const regions = readOfficial<OfficialArea>('regions').map((item) => area('region', item, byRegion.get(item.code) ?? []));
  const departements = readOfficial<OfficialArea>('departements').map((item) => area('departement', item, byDepartement.get(item.code) ?? []));
  const groupings = epcis.map((item) => {
    const members = (item.membres ?? []).flatMap(({ code }) => home.get(code) ?? []);
    const seat = members.reduce<TerritoryItem | undefined>(
      (best, member) => ((member.population ?? 0) > (best?.population ?? -1) ? member : best),
      undefined,
    );
    // A grouping may straddle départements: it is counted where its largest commune is.
    return { ...area('epci', item, members), region: seat?.region ?? null, departement: seat?.departement ?? null };
  });
  return { territories: [...regions, ...departements, ...groupings, ...communes], formerCommunes: listFormer(all) };
}

function meanPoint(members: readonly TerritoryItem[], points: ReadonlyMap<string, TownPoint>): { lon: number | null; lat: number | null } {
  const known = members.flatMap(({ code }) => points.get(code) ?? []);
  if (known.length === 0) return { lon: null, lat: null };
  const mean = (pick: (point: TownPoint) => number) => Math.round((known.reduce((sum, point) => sum + pick(point), 0) / known.length) * 1e5) / 1e5;
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) };
}

/** Merged communes and municipal arrondissements under their own name, and old codes that have no other name left. */
function listFormer(all: readonly OfficialCommune[]): FormerCommuneItem[] {
  const named = all.flatMap(({ code, nom, chefLieu, commune }): FormerCommuneItem[] => {
    const home = chefLieu ?? commune;
    return home === undefined ? [] : [{ code, label: nom, commune: home }];
  });
  const known = new Set(named.map(({ code }) => code));
  const unnamed = all.flatMap(({ code, nom, anciensCodes = [] }) =>
    anciensCodes.filter((old) => old !== code && !known.has(old)).map((old) => ({ code: old, label: nom, commune: code })),
  );
  return [...named, ...unnamed];
}
