import {
  ACTOR_KINDS,
  AUTHORITY_TIERS,
  COOPERATION_FORMS,
  COOPERATION_STATUSES,
  FUNDING_KINDS,
  INSTITUTION_CATEGORIES,
  PARTNER_TIERS,
  THEME_CODES,
  endsBeforeStart,
  isAmount,
  isPartialDate,
  isSiren,
} from '@portulan/domain';
import { ImportRefusal } from '../../refusals/index.js';
import { splitList, splitSources } from './starter-files.js';
import type { AnyStarterRow, StarterRow, StarterSheets } from './starter-files.js';

const SHOWN_FAULTS = 20;
const THEMES: readonly string[] = THEME_CODES;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const WEB = /^https?:\/\/\S+$/;

/** Collects what is wrong, each with its file, line and column. */
class Faults {
  private readonly sentences: string[] = [];

  add({ file, line }: Pick<AnyStarterRow, 'file' | 'line'>, column: string, sentence: string): void {
    this.sentences.push(`${file}.csv line ${line}, column ${column}: ${sentence}`);
  }

  throwIfAny(): void {
    if (this.sentences.length === 0) return;
    const shown = this.sentences.slice(0, SHOWN_FAULTS);
    const rest = this.sentences.length - shown.length;
    throw new ImportRefusal(
      'starter-invalid',
      `The starter directory has ${this.sentences.length} fault(s); nothing was imported. Correct:\n${shown.join('\n')}${rest > 0 ? `\nand ${rest} more` : ''}`,
    );
  }
}

interface Cells {
  readonly row: AnyStarterRow;
  /** The cell of a column, empty when the file has no such column. */
  at(column: string): string;
}

const cellsOf = (row: AnyStarterRow): Cells => ({ row, at: (column) => (row.cells as Readonly<Record<string, string>>)[column] ?? '' });

/** What the checks of all the files share. */
class Checks {
  readonly faults = new Faults();

  required({ row, at }: Cells, columns: readonly string[]): void {
    for (const column of columns) if (at(column) === '') this.faults.add(row, column, 'is empty.');
  }

  oneOf({ row, at }: Cells, column: string, allowed: readonly string[]): void {
    const value = at(column);
    if (value !== '' && !allowed.includes(value)) this.faults.add(row, column, `"${value}" is not one of ${allowed.join(', ')}.`);
  }

  eachOf({ row, at }: Cells, column: string, isKnown: (item: string) => boolean, what: string): void {
    for (const item of splitList(at(column))) if (!isKnown(item)) this.faults.add(row, column, `"${item}" is not ${what}.`);
  }

  matches({ row, at }: Cells, column: string, pattern: RegExp, what: string): void {
    if (at(column) !== '' && !pattern.test(at(column))) this.faults.add(row, column, `"${at(column)}" is not ${what}.`);
  }

  period(cells: Cells): void {
    for (const column of ['since', 'until']) {
      if (cells.at(column) !== '' && !isPartialDate(cells.at(column))) this.faults.add(cells.row, column, `"${cells.at(column)}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD).`);
    }
    if (endsBeforeStart(cells.at('since') || null, cells.at('until') || null)) this.faults.add(cells.row, 'until', `ends (${cells.at('until')}) before it starts (${cells.at('since')}).`);
  }

  point({ row, at }: Cells): void {
    const [lon, lat] = [at('lon'), at('lat')];
    if ((lon === '') !== (lat === '')) this.faults.add(row, 'lon', 'a point needs both lon and lat.');
    if (lon !== '' && !(Math.abs(Number(lon)) <= 180)) this.faults.add(row, 'lon', `"${lon}" is not a longitude in degrees.`);
    if (lat !== '' && !(Math.abs(Number(lat)) <= 90)) this.faults.add(row, 'lat', `"${lat}" is not a latitude in degrees.`);
  }

  sources({ row, at }: Cells, column: string, known: ReadonlySet<string>): void {
    const sources = splitSources(at(column));
    if (sources.length === 0) this.faults.add(row, column, 'names no source: every entry has at least one.');
    for (const { sourceId, url } of sources) {
      if (!known.has(sourceId)) this.faults.add(row, column, `"${sourceId}" is not in sources.csv.`);
      if (url !== null && !WEB.test(url)) this.faults.add(row, column, `"${url}" is not an address.`);
    }
  }

  labels(cells: Cells): void {
    this.eachOf(cells, 'themes', (theme) => THEMES.includes(theme.split('/')[0] ?? ''), 'a theme');
    this.eachOf(cells, 'sdgs', (goal) => /^([1-9]|1[0-7])$/.test(goal), 'a Sustainable Development Goal (1 to 17)');
  }
}

/** The keys of one file, each met once. */
function checkKeys(checks: Checks, rows: readonly AnyStarterRow[], column: string): Set<string> {
  const keys = new Set<string>();
  for (const row of rows) {
    const cells = cellsOf(row);
    const key = cells.at(column);
    checks.required(cells, [column]);
    checks.matches(cells, column, KEBAB, 'a key (small letters, figures and hyphens)');
    if (keys.has(key)) checks.faults.add(row, column, `"${key}" is already the key of an earlier row.`);
    keys.add(key);
  }
  return keys;
}

function checkActorRows(checks: Checks, rows: readonly StarterRow<'actors'>[], sources: ReadonlySet<string>): void {
  for (const row of rows) {
    const cells = cellsOf(row);
    const { kind, category, tier, country, siren } = row.cells;
    checks.required(cells, ['kind', 'name', 'country']);
    checks.oneOf(cells, 'kind', ACTOR_KINDS);
    checks.oneOf(cells, 'category', INSTITUTION_CATEGORIES);
    if ((kind === 'institution') !== (category !== '')) checks.faults.add(row, 'category', 'institutions have one, other actors none.');
    const tiers: readonly string[] = kind === 'authority' ? AUTHORITY_TIERS : kind === 'partner-government' ? PARTNER_TIERS : [''];
    if (!tiers.includes(tier)) checks.faults.add(row, 'tier', `"${tier}" is not a tier of an actor of kind ${kind}.`);
    if (kind === 'authority' && country !== 'FR') checks.faults.add(row, 'country', 'an authority is French; one abroad is a partner-government.');
    if (kind === 'partner-government' && country === 'FR') checks.faults.add(row, 'country', 'a partner-government is abroad; one in France is an authority.');
    checks.matches(cells, 'country', /^[A-Z]{2}$/, 'a country code of two letters');
    checks.matches(cells, 'territory', /^(region|departement|epci|commune):[0-9AB]{2,9}$/, 'a territory (commune:13055)');
    checks.matches(cells, 'website', WEB, 'an address');
    checks.matches(cells, 'wikidata', /^Q[1-9]\d*$/, 'a Wikidata number');
    if (siren !== '' && !isSiren(siren)) checks.faults.add(row, 'siren', `"${siren}" is not a SIREN (nine digits, the last one a key).`);
    checks.point(cells);
    checks.labels(cells);
    checks.sources(cells, 'sources', sources);
  }
}

const KIND_OF_SIDE = { french: 'partner-government', partners: 'authority' } as const;

function checkCooperationRows(checks: Checks, sheets: StarterSheets, sources: ReadonlySet<string>): void {
  const actors = new Map(sheets.actors.map(({ cells }) => [cells.key, cells]));
  for (const row of sheets.cooperations) {
    const cells = cellsOf(row);
    checks.required(cells, ['form', 'french', 'partners']);
    checks.oneOf(cells, 'form', COOPERATION_FORMS);
    checks.oneOf(cells, 'status', COOPERATION_STATUSES);
    for (const side of ['french', 'partners'] as const) {
      for (const key of splitList(row.cells[side])) {
        const actor = actors.get(key);
        if (actor === undefined) checks.faults.add(row, side, `"${key}" is not in actors.csv.`);
        else if (actor.kind === KIND_OF_SIDE[side]) checks.faults.add(row, side, `"${key}" is a ${actor.kind} and stands on the other side.`);
      }
    }
    checks.period(cells);
    checks.labels(cells);
    checks.sources(cells, 'sources', sources);
  }
}

function checkProjectRows(checks: Checks, sheets: StarterSheets, actors: ReadonlySet<string>, sources: ReadonlySet<string>): void {
  const cooperations = new Set(sheets.cooperations.map(({ cells }) => cells.key));
  for (const row of sheets.projects) {
    const cells = cellsOf(row);
    checks.required(cells, ['title']);
    checks.oneOf(cells, 'status', ['completed', 'suspended', 'cancelled']);
    for (const role of ['lead', 'partners', 'implementers', 'beneficiaries']) checks.eachOf(cells, role, (key) => actors.has(key), 'in actors.csv');
    checks.eachOf(cells, 'cooperation', (key) => cooperations.has(key), 'in cooperations.csv');
    checks.eachOf(cells, 'places', (place) => /^[^|]+\|[A-Z]{2}\|(-?\d+(\.\d+)?\|-?\d+(\.\d+)?|\|)$/.test(place), 'a place (Label|ISO2|lon|lat)');
    checks.period(cells);
    checks.labels(cells);
    checks.sources(cells, 'sources', sources);
  }
  const projects = new Set(sheets.projects.map(({ cells }) => cells.key));
  for (const row of sheets.fundings) {
    const cells = cellsOf(row);
    checks.required(cells, ['project', 'kind', 'amount', 'currency']);
    checks.oneOf(cells, 'kind', FUNDING_KINDS);
    checks.eachOf(cells, 'project', (key) => projects.has(key), 'in projects.csv');
    checks.eachOf(cells, 'funder', (key) => actors.has(key), 'in actors.csv');
    if (!isAmount(row.cells.amount)) checks.faults.add(row, 'amount', `"${row.cells.amount}" is not an amount (1234.56, never negative).`);
    checks.matches(cells, 'currency', /^[A-Z]{3}$/, 'a currency of three letters');
    checks.matches(cells, 'year', /^\d{4}$/, 'a year');
    checks.sources(cells, 'source', sources);
  }
}

/**
 * Checks the six files by themselves and against each other.
 *
 * @throws ImportRefusal `starter-invalid`, naming the file, line and column of each fault
 */
export function checkSheets(sheets: StarterSheets): void {
  const checks = new Checks();
  const sources = checkKeys(checks, sheets.sources, 'id');
  for (const row of sheets.sources) checks.required(cellsOf(row), ['label']);
  const actors = checkKeys(checks, sheets.actors, 'key');
  checkActorRows(checks, sheets.actors, sources);
  checkKeys(checks, sheets.networks, 'id');
  for (const row of sheets.networks) {
    const cells = cellsOf(row);
    checks.required(cells, ['actor']);
    checks.eachOf(cells, 'actor', (key) => actors.has(key), 'in actors.csv');
    checks.eachOf(cells, 'perimeter', (ref) => /^(region|departement|epci|commune):[0-9AB]{2,9}$/.test(ref), 'a territory (region:93)');
    checks.matches(cells, 'colour', /^#[0-9a-fA-F]{6}$/, 'a colour (#2A6F97)');
  }
  checkKeys(checks, sheets.cooperations, 'key');
  checkCooperationRows(checks, sheets, sources);
  checkKeys(checks, sheets.projects, 'key');
  checkProjectRows(checks, sheets, actors, sources);
  checks.faults.throwIfAny();
}

/** Territories and countries the files name, with where, to be looked up in the register's lists. */
export function checkAgainstLists(sheets: StarterSheets, has: { territory(ref: string): boolean; country(code: string): boolean }): void {
  const faults = new Faults();
  const refs: [AnyStarterRow, string, string][] = [
    ...sheets.actors.map((row): [AnyStarterRow, string, string] => [row, 'territory', row.cells.territory]),
    ...sheets.networks.flatMap((row) => splitList(row.cells.perimeter).map((ref): [AnyStarterRow, string, string] => [row, 'perimeter', ref])),
  ];
  for (const [row, column, ref] of refs) if (ref !== '' && !has.territory(ref)) faults.add(row, column, `"${ref}" is not in the official list of territories.`);
  for (const row of sheets.actors) if (!has.country(row.cells.country)) faults.add(row, 'country', `"${row.cells.country}" is not in the list of countries.`);
  for (const row of sheets.projects) {
    for (const place of splitList(row.cells.places)) {
      const country = place.split('|')[1] ?? '';
      if (!has.country(country)) faults.add(row, 'places', `"${country}" is not in the list of countries.`);
    }
  }
  faults.throwIfAny();
}
