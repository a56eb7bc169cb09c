import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldText, RecentValues } from '../words/index.js';
import { readTable } from './read-table.js';
import { listBorneNames, readWorldRegions, type NamedRegion } from './world-regions.js';

const FOLDER = new URL('../../vocabulary/', import.meta.url);

const readShipped = (name: string) => readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8');

/** The rows of a table, its header left out. */
const rowsOf = (text: string) => readTable(text).slice(1).map(({ cells }) => cells);

/** A région of before 2016, which lives on in names and in speech. */
export interface FormerRegion {
  readonly name: string;
  /** Code of the région it became part of. */
  readonly region: string;
  /** Codes of its départements. */
  readonly departements: readonly string[];
}

/** What towns abroad and French territories are also called: files of ours beside the code. */
export interface KnownNames {
  /** The other names of a town abroad, the first of them French; none when it is not known. */
  otherNamesOf(country: string, name: string): readonly string[];
  /** The same for the towns of that name in whatever country, by country. */
  otherNamesByCountry(name: string): ReadonlyMap<string, readonly string[]>;
  /** Short, former and English names of French territories by `tier:code`. */
  readonly ofTerritories: ReadonlyMap<string, readonly string[]>;
  readonly formerRegions: readonly FormerRegion[];
  /** The régions of before 2016 by the code of each of their départements. */
  readonly formerRegionOf: ReadonlyMap<string, string>;
  /** `tier:code` of territories whose name is an ordinary word, or that of a greater place: `Nord`, `Lot`, `Vienne`. */
  readonly ambiguous: ReadonlySet<string>;
  /** What the people and things of a country are called, by its code: `malien`, `malian`. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
  /** Continents, their parts and groups of neighbours. */
  readonly worldRegions: readonly NamedRegion[];
  /** The names of continents and the like that entries bear, by the code of their country. */
  readonly worldRegionsOf: ReadonlyMap<string, readonly string[]>;
  /** Another when the names that documents bear are others. */
  readonly digest: string;
}

let known: KnownNames | undefined;

/** Read once, at the first call. */
export function readKnownNames(): KnownNames {
  if (known) return known;
  const [territories, towns, peoples] = [readShipped('territory-names.csv'), readShipped('exonyms.csv'), readShipped('demonyms.csv')];
  const regions = readShipped('world-regions.csv');
  const digest = createHash('sha256').update(territories).update(towns).update(regions).digest('hex');
  const demonyms = new Map(rowsOf(peoples).map(([country = '', words = '']) => [country, words.split('|')]));
  const worldRegions = readWorldRegions(regions);
  known = { ...readTerritoryNames(territories), ...readTownNames(towns), demonyms, worldRegions, worldRegionsOf: listBorneNames(worldRegions), digest };
  return known;
}

const NAMES_KEPT = 50_000;
const NO_NAMES: ReadonlyMap<string, readonly string[]> = new Map();

function readTownNames(text: string): Pick<KnownNames, 'otherNamesOf' | 'otherNamesByCountry'> {
  const fold = (name: string) => foldText(name).join(' ');
  /** By the folded name, then by country. */
  const others = new Map<string, Map<string, readonly string[]>>();
  for (const [country = '', french = '', rest = ''] of rowsOf(text)) {
    const names = [french, ...rest.split('|').map((name) => name.trim())];
    for (const name of names.map(fold)) {
      const known = others.get(name) ?? new Map<string, readonly string[]>();
      // Where two towns of a country share a name, the first keeps it.
      if (!known.has(country)) others.set(name, known.set(country, names));
    }
  }
  // The same places come back in every entry.
  const asked = new RecentValues<ReadonlyMap<string, readonly string[]>>(NAMES_KEPT);
  const namesOf = (name: string) => {
    const known = asked.get(name);
    if (known) return known;
    const names = others.get(fold(name)) ?? NO_NAMES;
    asked.set(name, names);
    return names;
  };
  return { otherNamesOf: (country, name) => namesOf(name).get(country) ?? [], otherNamesByCountry: namesOf };
}

function readTerritoryNames(text: string): Omit<KnownNames, 'otherNamesOf' | 'otherNamesByCountry' | 'demonyms' | 'worldRegions' | 'worldRegionsOf' | 'digest'> {
  const ofTerritories = new Map<string, string[]>();
  const formerRegions: FormerRegion[] = [];
  const ambiguous = new Set<string>();
  for (const [tier = '', code = '', name = '', type = '', departements = ''] of rowsOf(text)) {
    const ref = `${tier}:${code}`;
    if (type === 'ambiguous') ambiguous.add(ref);
    else ofTerritories.set(ref, [...(ofTerritories.get(ref) ?? []), name]);
    if (departements !== '') formerRegions.push({ name, region: code, departements: departements.split(' ') });
  }
  const formerRegionOf = new Map(formerRegions.flatMap(({ name, departements: codes }) => codes.map((each) => [each, name])));
  return { ofTerritories, formerRegions, formerRegionOf, ambiguous };
}
