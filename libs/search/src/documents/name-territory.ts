import type { Vocabulary } from '../vocabulary/index.js';

/** An actor as far as its name goes. */
export interface NamedActor {
  readonly names: readonly string[];
  readonly country: string;
  readonly tier: string | null;
  /** `tier:code` of the territory that an authority governs. */
  readonly territory: string | null;
}

/** What stands before the bare name of an authority, with its article. */
const BEFORE_NAME =
  /^(?:ville|commune|mairie|municipalité|département|conseil (?:départemental|général|régional)|région|collectivité(?: territoriale)?) (?:de la |de l[’']|des |du |de |d[’'])?(?=\S)/iu;
const GROUPINGS: readonly (readonly [short: string, long: string])[] = [
  ['CC', 'Communauté de communes'],
  ['CA', 'Communauté d’agglomération'],
  ['CU', 'Communauté urbaine'],
];

/**
 * The names that people give an actor and that no list writes down: the bodies that govern a French territory, the
 * numbers of départements, the short names of régions, the communes of old, the towns abroad in other languages. They
 * count as names when they are the whole of what is asked.
 */
export function listAliases(actor: NamedActor, vocabulary: Vocabulary): string[] {
  return [...nameTerritory(actor, vocabulary), ...actor.names.filter((name) => PARTED_ACRONYM.test(name)).map((name) => name.replace(/[^A-Z]/g, ''))];
}

/** `AP-HP` is typed `APHP`. */
const PARTED_ACRONYM = /^[A-Z]{1,4}(?:[-.& ][A-Z]{1,4})+\.?$/;

function nameTerritory({ names, country, tier, territory }: NamedActor, vocabulary: Vocabulary): string[] {
  if (country !== 'FR') return [...new Set(names.flatMap((name) => vocabulary.names.otherNamesOf(country, name)))];
  const [level, code] = territory?.split(':') as [string, string] | undefined ?? [];
  if (code === undefined || level === undefined || tier === 'syndicate' || tier === 'other') return [];
  const known = vocabulary.names.ofTerritories.get(territory as string) ?? [];
  const bare = [...new Set([...names.map((name) => name.replace(BEFORE_NAME, '')), ...known])];
  switch (level) {
    case 'commune':
      return [...known, ...nameCommunes(bare), ...nameCommunes(vocabulary.formerCommunes.get(code) ?? [])];
    case 'departement':
      return [...known, ...nameDepartements(bare, code)];
    case 'region':
      return [...known, ...nameRegions(bare)];
    default:
      return names.flatMap(nameGroupings);
  }
}

const nameCommunes = (bare: readonly string[]) => bare.flatMap((name) => [name, `Mairie de ${name}`, `Ville de ${name}`, `Commune de ${name}`]);

function nameDepartements(bare: readonly string[], code: string): string[] {
  const named = bare.flatMap((name) => [`Département ${name}`, `Conseil départemental ${name}`, `Conseil général ${name}`, `CD ${name}`, `CG ${name}`]);
  return [...named, code, `CD ${code}`, `CG ${code}`, `Conseil départemental ${code}`, `Département ${code}`];
}

const nameRegions = (bare: readonly string[]) => bare.flatMap((name) => [name, `Région ${name}`, `Conseil régional ${name}`, `CR ${name}`]);

/** `CA X`, `Communauté d’agglomération X`, and not `X` alone, which is the town; a métropole either way round. */
function nameGroupings(name: string): string[] {
  for (const [short, long] of GROUPINGS) {
    const rest = [short, long].map((prefix) => restOf(name, prefix)).find((found) => found !== null);
    if (rest != null) return [`${short} ${rest}`, `${long} ${rest}`, ...(short === 'CA' ? [`Agglomération ${rest}`, `Agglo ${rest}`] : [])];
  }
  const town = /^Métropole (?:de |d[’']|du )?(.+)$/iu.exec(name)?.[1] ?? /^(.+) Métropole$/iu.exec(name)?.[1];
  return town === undefined ? [] : [`Métropole ${town}`, `${town} Métropole`];
}

function restOf(name: string, prefix: string): string | null {
  const start = name.slice(0, prefix.length + 1).replace('\'', '’').toLowerCase();
  if (start !== `${prefix.toLowerCase()} `) return null;
  return name.slice(prefix.length + 1).replace(/^(?:de la |de l[’']|des |du |de |d[’'])/iu, '') || null;
}
