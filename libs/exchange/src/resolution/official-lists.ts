import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Facts of the official geographic code that the register's territories do not carry. */
export interface OfficialLists {
  /** INSEE codes of the communes a postcode serves. */
  communesOf(postcode: string): readonly string[];
  /** SIREN of a commune by INSEE code. */
  sirenOf(commune: string): string | null;
  /** `de l’Ain`, `du Nord`, `des Landes`: the name of a département with its article. */
  withArticle(departement: string): string | null;
}

interface CommuneRecord {
  readonly code: string;
  readonly type: string;
  readonly siren?: string;
  readonly codesPostaux?: readonly string[];
}

interface DepartementRecord {
  readonly code: string;
  readonly nom: string;
  readonly typeLiaison: number;
}

/** The articles by the code INSEE calls `TNCC` (type de nom en clair). */
const ARTICLES: readonly string[] = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los '];

async function readList<Item>(name: string): Promise<Item[]> {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(await readFile(path, 'utf8')) as Item[];
}

let loading: Promise<OfficialLists> | undefined;

async function readLists(): Promise<OfficialLists> {
  const byPostcode = new Map<string, string[]>();
  const sirens = new Map<string, string>();
  for (const { code, type, siren, codesPostaux = [] } of await readList<CommuneRecord>('communes')) {
    if (type !== 'commune-actuelle') continue;
    if (siren !== undefined) sirens.set(code, siren);
    for (const postcode of codesPostaux) byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), code]);
  }
  const articles = new Map(
    (await readList<DepartementRecord>('departements')).map(({ code, nom, typeLiaison }) => [
      code,
      `${ARTICLES[typeLiaison] ?? 'de '}${nom.replaceAll("'", '’')}`,
    ]),
  );
  return {
    communesOf: (postcode) => byPostcode.get(postcode) ?? [],
    sirenOf: (commune) => sirens.get(commune) ?? null,
    withArticle: (departement) => articles.get(departement) ?? null,
  };
}

/** The lists of `@etalab/decoupage-administratif`, read once. */
export const loadOfficialLists = (): Promise<OfficialLists> => (loading ??= readLists());
