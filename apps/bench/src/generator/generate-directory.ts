import type { Register } from '@portulan/register';
import { copyTable, type Cell } from './copy-table.js';
import { listCommunes, listTowns, type NamedPoint } from './named-points.js';
import { Random } from './random.js';
import { COUNTRY_SHARES, FORM_SHARES, KIND_SHARES, ROLES, THEME_SHARES } from './shares.js';
import { SIZES, type Size } from './sizes.js';

interface Drawn {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
}

const CHECKED_TABLES = ['entry', 'entry_source', 'entry_theme', 'actor', 'actor_name', 'cooperation', 'cooperation_side', 'project', 'participation', 'project_place'];

/**
 * Fills an empty register, its official lists loaded, with a directory of a size. The same size and seed give the
 * same rows; shares, names and points are real ones.
 */
export async function generateDirectory(register: Register, size: Size, seed = 1): Promise<void> {
  const random = new Random(seed);
  const counts = SIZES[size];
  const [communes, towns] = [await listCommunes(register), listTowns()];
  await register.query(`INSERT INTO source (id, label, licence) VALUES ('generated', 'Generated for measures', 'none')`);
  const places = new Map<NamedPoint, string>();
  const actors = drawActors(random, counts.actors, communes, towns, places);
  await copyTable(register, 'place', ['id', 'label', 'country', 'lon', 'lat', 'precision', 'commune', 'departement', 'region', 'flags'],
    map(places, ([point, id]) => [id, point.label, point.country, point.lon, point.lat, 'point', point.commune, point.departement, point.region, '{outside-country}']));
  // Rows are whole by construction; looked at one by one, a million of them took most of an hour.
  for (const table of CHECKED_TABLES) await register.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await writeActors(register, actors, random);
  const french = actors.filter(({ kind, point }) => point.country === 'FR' && kind !== 'institution');
  const abroad = actors.filter(({ point }) => point.country !== 'FR');
  const cooperations = await writeCooperations(register, random, counts.cooperations, french, abroad, counts.actors);
  await writeProjects(register, random, counts.projects, french, abroad, counts.actors + cooperations);
  for (const table of CHECKED_TABLES) await register.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  await register.query('ANALYZE');
}

type Actor = Drawn & { readonly point: NamedPoint; readonly label: string };

function drawActors(
  random: Random,
  count: number,
  communes: readonly NamedPoint[],
  towns: ReadonlyMap<string, readonly NamedPoint[]>,
  places: Map<NamedPoint, string>,
): Actor[] {
  return Array.from({ length: count }, (_, rank) => {
    const kind = random.pickWeighted(KIND_SHARES);
    const point = kind === 'partner-government' ? random.pickSkewed(towns.get(random.pickWeighted(COUNTRY_SHARES)) ?? communes, 2) : random.pickSkewed(communes, 2);
    let place = places.get(point);
    if (place === undefined) places.set(point, (place = random.uuid(rank)));
    const label = kind === 'association' ? `Comité de jumelage de ${point.label}` : kind === 'institution' ? `Lycée de ${point.label}` : point.label;
    return { id: random.uuid(rank), kind, place, point, label };
  });
}

async function writeActors(register: Register, actors: readonly Actor[], random: Random): Promise<void> {
  await writeEntries(register, 'actors', actors);
  await copyTable(register, 'actor', ['id', 'kind', 'category', 'tier', 'label', 'country', 'seat_id'],
    map(actors, ({ id, kind, label, point, place }) => [
      id, kind, kind === 'institution' ? 'school' : null,
      kind === 'authority' ? 'other' : kind === 'partner-government' ? 'municipality' : null, label, point.country, place,
    ]));
  await copyTable(register, 'actor_name', ['actor_id', 'position', 'type', 'name'], map(actors, ({ id, label }) => [id, 0, 'official', label]));
  await writeThemes(register, actors, random);
}

async function writeEntries(register: Register, room: string, entries: readonly { id: string }[]): Promise<void> {
  await copyTable(register, 'entry', ['id', 'room', 'slug', 'state', 'version'], map(entries, ({ id }) => [id, room, id, 'draft', 1]));
  await copyTable(register, 'entry_source', ['entry_id', 'source_id'], map(entries, ({ id }) => [id, 'generated']));
  await register.query(`UPDATE entry SET state = 'published' WHERE room = $1`, [room]);
}

async function writeThemes(register: Register, entries: readonly { id: string }[], random: Random): Promise<void> {
  const rows: Cell[][] = [];
  for (const { id } of entries) {
    const themes = new Set(Array.from({ length: 1 + random.below(2) }, () => random.pickWeighted(THEME_SHARES)));
    for (const theme of themes) rows.push([id, theme]);
  }
  await copyTable(register, 'entry_theme', ['entry_id', 'theme'], rows);
}

async function writeCooperations(register: Register, random: Random, count: number, french: readonly Actor[], abroad: readonly Actor[], firstRank: number): Promise<number> {
  const drawn = Array.from({ length: count }, (_, index) => ({
    id: random.uuid(firstRank + index),
    form: random.pickWeighted(FORM_SHARES),
    since: random.next() < 0.6 ? String(1950 + random.below(75)) : null,
    french: random.pickSkewed(french),
    partner: random.pickSkewed(abroad, 2),
  }));
  await writeEntries(register, 'cooperations', drawn);
  await copyTable(register, 'cooperation', ['id', 'form', 'since'], map(drawn, ({ id, form, since }) => [id, form, since]));
  await copyTable(register, 'cooperation_side', ['cooperation_id', 'actor_id', 'side'],
    (function* () {
      for (const link of drawn) {
        yield [link.id, link.french.id, 'french'];
        yield [link.id, link.partner.id, 'partner'];
      }
    })());
  await writeThemes(register, drawn, random);
  return count;
}

async function writeProjects(register: Register, random: Random, count: number, french: readonly Actor[], abroad: readonly Actor[], firstRank: number): Promise<void> {
  const drawn = Array.from({ length: count }, (_, index) => {
    const partner = random.pickSkewed(abroad, 2);
    const since = 1990 + random.below(36);
    return {
      id: random.uuid(firstRank + index),
      title: `${random.pick(['Accès à l’eau', 'Formation', 'Festival', 'Échange de jeunes', 'Appui à la santé', 'Maraîchage'])} à ${partner.point.label}`,
      since,
      until: random.next() < 0.7 ? since + random.below(5) : null,
      lead: random.pickSkewed(french),
      other: random.pickSkewed(abroad),
      partner,
    };
  });
  await writeEntries(register, 'projects', drawn);
  await copyTable(register, 'project', ['id', 'title', 'since', 'until'], map(drawn, ({ id, title, since, until }) => [id, title, since, until]));
  await copyTable(register, 'participation', ['project_id', 'actor_id', 'role'],
    (function* () {
      for (const { id, lead, other } of drawn) {
        yield [id, lead.id, 'lead'];
        yield [id, other.id, random.pick(ROLES)];
      }
    })());
  await copyTable(register, 'project_place', ['project_id', 'place_id'], map(drawn, ({ id, partner }) => [id, partner.place]));
  await writeThemes(register, drawn, random);
}

function* map<Item>(items: Iterable<Item>, row: (item: Item) => readonly Cell[]): Generator<readonly Cell[]> {
  for (const item of items) yield row(item);
}
