import type { IatiPublisher } from '../export-request.js';
import { pathOf, type Wording } from '../columns/index.js';
import type { ActorPart, FundingPart, ProjectRow } from '../rows/index.js';
import { xmlText } from './xml-text.js';

/** Codes of IATI 2.03, by list. */
const STATUSES: Readonly<Record<string, number>> = { planned: 1, ongoing: 2, completed: 4, cancelled: 5, suspended: 6 };
/** OrganisationRole: 1 funding, 2 accountable, 4 implementing. The standard has no role for those a project is for. */
const ROLES: Readonly<Record<string, number>> = { lead: 2, partner: 4, funder: 1, implementer: 4 };
/** TransactionType, seen from the project: 1 incoming funds, 11 incoming commitment. */
const TRANSACTIONS: Readonly<Record<string, number>> = { commitment: 11, grant: 11, disbursement: 1 };
/** OrganisationType 90: other. */
const OTHER_ORGANISATION = 90;
/** Sector, five digits: "sectors not specified". */
const NO_SECTOR = '99810';
/** SectorVocabulary: 1 for the five-digit codes of the DAC, 2 for its three-digit ones. TagVocabulary 2: the goals. */
const vocabularyOf = (code: string) => (code.length === 5 ? 1 : 2);
const GOALS_VOCABULARY = 2;

/** A partial date as the whole one that the standard wants: its first day, or its last. */
export function wholeDate(partial: string, end: 'first' | 'last'): string {
  if (partial.length === 10) return partial;
  if (end === 'first') return partial.length === 7 ? `${partial}-01` : `${partial}-01-01`;
  if (partial.length === 4) return `${partial}-12-31`;
  const [year, month] = partial.split('-').map(Number) as [number, number];
  return `${partial}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** A hundred parted evenly, in hundredths, to the last one. */
export function shares(count: number): string[] {
  const each = Math.floor(10_000 / count);
  return Array.from({ length: count }, (_, index) => ((index === count - 1 ? 10_000 - each * (count - 1) : each) / 100).toFixed(2));
}

const narrative = (text: string, lang?: string) => `<narrative${lang === undefined ? '' : ` xml:lang="${lang}"`}>${xmlText(text)}</narrative>`;
/** French first, then English where there is one. */
const narratives = (fr: string, en: string | null) => narrative(fr) + (en === null ? '' : narrative(en, 'en'));

function organisation(tag: string, actor: ActorPart, role?: number): string {
  const type = actor.kind.endsWith('government') || actor.kind === 'authority' ? 11 : actor.kind === 'association' ? (actor.place.country === 'FR' ? 22 : 24) : null;
  const attributes = [...(actor.iati === null ? [] : [`ref="${xmlText(actor.iati)}"`]), ...(type === null ? [] : [`type="${type}"`]), ...(role === undefined ? [] : [`role="${role}"`])];
  return `<${tag}${attributes.map((attribute) => ` ${attribute}`).join('')}>${narrative(actor.label)}</${tag}>`;
}

function organisations({ participants, fundings }: ProjectRow): string[] {
  const seen = new Map<string, string>();
  const add = (actor: ActorPart, role: number | undefined) => role !== undefined && seen.set(`${role} ${actor.id}`, organisation('participating-org', actor, role));
  for (const { actor, role } of participants ?? []) add(actor, ROLES[role]);
  for (const { funder } of fundings ?? []) if (funder) add(funder, ROLES['funder']);
  return [...seen.values()];
}

function dates({ since, until }: ProjectRow, today: string): string {
  const start = since && wholeDate(since, 'first');
  const end = until && wholeDate(until, 'last');
  return `<activity-date iso-date="${start}" type="${start && start > today ? 1 : 2}"/>${end ? `<activity-date iso-date="${end}" type="${end > today ? 3 : 4}"/>` : ''}`;
}

function sectors(codes: readonly string[] | null): string {
  const known = codes ?? [];
  const lists = [1, 2].map((vocabulary) => known.filter((code) => vocabularyOf(code) === vocabulary)).filter(({ length }) => length > 0);
  return (lists.length > 0 ? lists : [[NO_SECTOR]])
    .flatMap((list) => shares(list.length).map((share, index) => `<sector vocabulary="${vocabularyOf(list[index] as string)}" code="${list[index]}" percentage="${share}"/>`))
    .join('');
}

function transaction({ kind, amount, currency, programme, date, funder }: FundingPart, today: string): string {
  const type = TRANSACTIONS[kind];
  const on = date && wholeDate(date, 'first');
  // The standard wants a day, and not one to come.
  if (type === undefined || !on || on > today) return '';
  return (
    `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${on}"/>` +
    `<value currency="${currency}" value-date="${on}">${amount}</value>` +
    (programme === null ? '' : `<description>${narrative(programme)}</description>`) +
    (funder === null ? '' : organisation('provider-org', funder)) +
    '</transaction>'
  );
}

/** One project as an activity, its elements in the order of the schema; null when it lacks what the standard requires. */
export function writeActivity(row: ProjectRow, { addressOf }: Wording, publisher: IatiPublisher, today: string): string | null {
  const orgs = organisations(row);
  const countries = [...new Set((row.places ?? []).map(({ country }) => country))];
  if (orgs.length === 0 || row.since === null || countries.length === 0) return null;
  const currency = row.fundings?.[0]?.currency ?? 'EUR';
  return [
    `<iati-activity xml:lang="fr" default-currency="${currency}" last-updated-datetime="${row.updatedOn}T00:00:00Z" linked-data-uri="${xmlText(addressOf(pathOf('projects', row.slug)))}">`,
    `<iati-identifier>${xmlText(publisher.ref)}-${row.id}</iati-identifier>`,
    `<reporting-org ref="${xmlText(publisher.ref)}" type="${OTHER_ORGANISATION}" secondary-reporter="1">${narrative(publisher.name)}</reporting-org>`,
    `<title>${narratives(row.label, row.labelEn)}</title>`,
    `<description type="1">${narratives(row.descriptionFr ?? row.label, row.descriptionEn ?? row.labelEn)}</description>`,
    ...orgs,
    `<activity-status code="${STATUSES[row.status] ?? STATUSES['ongoing']}"/>`,
    dates(row, today),
    ...shares(countries.length).map((share, index) => `<recipient-country code="${countries[index]}" percentage="${share}"/>`),
    ...(row.places ?? []).flatMap(({ label, lon, lat }) =>
      lon === null ? [] : [`<location><location-reach code="1"/>${label === null ? '' : `<name>${narrative(label)}</name>`}<point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>${lat} ${lon}</pos></point></location>`],
    ),
    sectors(row.sectors),
    ...(row.sdgs ?? []).map((goal) => `<tag vocabulary="${GOALS_VOCABULARY}" code="${goal}"/>`),
    ...(row.fundings ?? []).map((funding) => transaction(funding, today)),
    '</iati-activity>',
  ].join('');
}

/**
 * Projects as IATI 2.03 has them. Those that lack a participant, a beginning or a country are no activity of the standard:
 * they are left out, and the last line says how many.
 */
export async function* writeIati(batches: AsyncIterable<readonly ProjectRow[]>, wording: Wording, publisher: IatiPublisher, at: Date): AsyncGenerator<string> {
  const [stamp, today] = [`${at.toISOString().slice(0, 19)}Z`, at.toISOString().slice(0, 10)];
  let left = 0;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${stamp}">\n`;
  for await (const rows of batches) {
    const activities = rows.flatMap((row) => writeActivity(row, wording, publisher, today) ?? []);
    left += rows.length - activities.length;
    yield activities.map((activity) => `${activity}\n`).join('');
  }
  yield `<!-- Left out, as they lack a participant, a beginning or a country: ${left} -->\n</iati-activities>\n`;
}
