import { distanceKm } from '@portulan/domain';
import type { Point, TerritoryTier } from '@portulan/domain';
import { MAX_COMMUNE_DISTANCE_KM, MAX_DEPARTEMENT_RADIUS_KM, MAX_REGION_RADIUS_KM, isMetropolitan } from './distances.js';
import { officialNameOf } from './exonyms.js';
import type { Gazetteer, OfficialTerritory } from './gazetteer.js';

/** How a territory was recognised. */
export type ResolutionWay = 'name' | 'former-name' | 'longer-name' | 'exonym' | 'tier';

export type TerritoryResolution =
  | { readonly found: OfficialTerritory; readonly way: ResolutionWay }
  | { readonly found: null; readonly reason: 'unknown-name' | 'too-far' | 'ambiguous'; readonly candidates: readonly OfficialTerritory[] };

interface Candidate {
  readonly territory: OfficialTerritory;
  readonly kilometres: number;
  readonly exact: boolean;
}

/** `Allonnes, Sarthe` and `Allonnes (Sarthe)`: a name, and the territory that tells it from its homonyms. */
function splitQualifier(label: string): { name: string; qualifier: string | null } {
  const match = /^(?<name>[^,(]+?)\s*(?:,\s*(?<comma>[^,]+)|\((?<bracket>[^)]+)\))$/.exec(label);
  if (!match?.groups) return { name: label, qualifier: null };
  return { name: match.groups['name'] ?? label, qualifier: match.groups['comma'] ?? match.groups['bracket'] ?? null };
}

function lieIn(gazetteer: Gazetteer, territories: readonly OfficialTerritory[], qualifier: string): readonly OfficialTerritory[] {
  const codes = (tier: TerritoryTier) => gazetteer.named(tier, qualifier).map(({ code }) => code);
  const departements = codes('departement');
  const regions = codes('region');
  return territories.filter(
    ({ departement, region }) =>
      (departement !== null && departements.includes(departement)) || (region !== null && regions.includes(region)),
  );
}

function rank(gazetteer: Gazetteer, territories: readonly OfficialTerritory[], point: Point): Candidate[] {
  return territories
    .flatMap((territory) => {
      const place = gazetteer.whereabouts(territory);
      return place === null ? [] : [{ territory, kilometres: distanceKm(place.point, point), exact: place.exact }];
    })
    .sort((one, other) => one.kilometres - other.kilometres);
}

const isNear = ({ kilometres, exact }: Candidate): boolean =>
  kilometres <= (exact ? MAX_COMMUNE_DISTANCE_KM : MAX_DEPARTEMENT_RADIUS_KM);

/**
 * Chooses among homonyms: a commune whose own point is near wins over one only known by its département; two that are
 * about as near cannot be told apart.
 */
function choose(candidates: readonly Candidate[]): Candidate | 'none' | 'ambiguous' {
  const near = candidates.filter(isNear);
  const exact = near.filter((candidate) => candidate.exact);
  const [first, second] = exact.length > 0 ? exact : near;
  if (first === undefined) return 'none';
  if (second !== undefined && second.territory.code !== first.territory.code && second.kilometres < first.kilometres * 1.5) return 'ambiguous';
  return first;
}

/** Overseas, the nearest by far: communes are as wide as départements there, and their centres far from their towns. */
function chooseOverseas(candidates: readonly Candidate[]): OfficialTerritory | null {
  const [first, second] = candidates.filter(({ territory: { departement } }) => departement !== null && departement.length === 3);
  if (first === undefined || (second !== undefined && second.kilometres < first.kilometres * 2)) return null;
  return first.territory;
}

const TIER_RADIUS_KM = [
  ['departement', MAX_DEPARTEMENT_RADIUS_KM],
  ['epci', MAX_DEPARTEMENT_RADIUS_KM / 3],
  ['region', MAX_REGION_RADIUS_KM],
] as const;

function resolveTier(gazetteer: Gazetteer, name: string, point: Point | null): OfficialTerritory | null {
  for (const [tier, radius] of TIER_RADIUS_KM) {
    const named = gazetteer.named(tier, name);
    const near = point === null ? named : rank(gazetteer, named, point).filter(({ kilometres }) => kilometres <= radius).map(({ territory }) => territory);
    if (near.length === 1 && near[0]) return near[0];
  }
  return null;
}

/**
 * Finds the French territory a label names, told from its homonyms by a point near it.
 *
 * Communes come first: by today's name, by the name of a commune that merged, by a foreign name (`Dunkirk`); within
 * 15 km of the point, or, for a commune whose point is not known, in the département around it. Labels that are no
 * commune's are tried as département, EPCI and région.
 *
 * @param point WGS 84 degrees, or null when nothing is known: then only a name borne once is found
 */
export function resolveTerritory(gazetteer: Gazetteer, label: string, point: Point | null): TerritoryResolution {
  const { name, qualifier } = splitQualifier(label);
  const official = officialNameOf(name);
  // Asked one after the other: the last look through every commune there is.
  const ways: readonly (readonly [ResolutionWay, () => readonly OfficialTerritory[]])[] = [
    ['name', () => gazetteer.named('commune', label)],
    ['name', () => (qualifier === null ? [] : lieIn(gazetteer, gazetteer.named('commune', name), qualifier))],
    ['former-name', () => gazetteer.formerlyNamed(label)],
    ['former-name', () => (qualifier === null ? [] : lieIn(gazetteer, gazetteer.formerlyNamed(name), qualifier))],
    ['exonym', () => (official === null ? [] : gazetteer.named('commune', official))],
    ['longer-name', () => (point === null ? [] : gazetteer.longerNamed(name, point))],
  ];
  const met: OfficialTerritory[] = [];
  let ambiguous = false;
  for (const [way, find] of ways) {
    const unique = [...new Map(find().map((territory) => [territory.code, territory])).values()];
    met.push(...unique);
    if (point === null) {
      if (unique.length === 1 && unique[0]) return { found: unique[0], way };
      ambiguous ||= unique.length > 1;
      continue;
    }
    if (!isMetropolitan(point)) {
      const overseas = chooseOverseas(rank(gazetteer, unique, point));
      if (overseas !== null) return { found: overseas, way };
      continue;
    }
    const chosen = choose(rank(gazetteer, unique, point));
    if (chosen === 'ambiguous') ambiguous = true;
    else if (chosen !== 'none') return { found: chosen.territory, way };
  }
  const wider = ambiguous ? null : resolveTier(gazetteer, official ?? name, point);
  if (wider) return { found: wider, way: 'tier' };
  const reason = ambiguous ? 'ambiguous' : met.length > 0 ? 'too-far' : 'unknown-name';
  return { found: null, reason, candidates: met };
}
