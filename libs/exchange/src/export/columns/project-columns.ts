import type { ProjectRow } from '../rows/index.js';
import { amount, joined, labelIn, number, text, type Column, type Wording } from './column.js';
import { lifeColumns, topicColumns } from './entry-columns.js';

const namesIn = (role: string) => (row: ProjectRow, wording: Wording) =>
  joined(row.participants?.filter((one) => one.role === role).map(({ actor }) => labelIn(actor, wording)));

/** Commitments and grants in one currency; null when there is none or there are several. */
function committed({ fundings }: ProjectRow): { readonly value: string; readonly currency: string } | null {
  const counted = fundings?.filter(({ kind }) => kind === 'commitment' || kind === 'grant') ?? [];
  const currency = counted[0]?.currency;
  if (currency === undefined || counted.some((one) => one.currency !== currency)) return null;
  const cents = counted.reduce((sum, one) => sum + centsOf(one.amount), 0n);
  return { value: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`, currency };
}

const centsOf = (decimal: string): bigint => {
  const [whole = '0', rest = ''] = decimal.split('.');
  return BigInt(whole + rest.padEnd(2, '0'));
};

/** A project in a table. New columns come last. */
export const PROJECT_COLUMNS: readonly Column<ProjectRow>[] = [
  text('id', 'id', ({ id }) => id),
  text('titre', 'title', labelIn),
  text('etat', 'status', ({ status }, { labelOf }) => labelOf('status', status)),
  text('etat_code', 'status_code', ({ status }) => status),
  text('depuis', 'since', ({ since }) => since),
  text('jusque', 'until', ({ until }) => until),
  text('chef_de_file', 'lead', namesIn('lead')),
  text('chef_de_file_id', 'lead_id', ({ participants }) => joined(participants?.filter(({ role }) => role === 'lead').map(({ actor }) => actor.id))),
  text('partenaires', 'partners', namesIn('partner')),
  text('financeurs', 'funders', (row, wording) =>
    joined([
      ...(row.participants?.filter(({ role }) => role === 'funder').map(({ actor }) => actor) ?? []),
      ...(row.fundings?.flatMap(({ funder }) => funder ?? []) ?? []),
    ].map((actor) => labelIn(actor, wording)))),
  text('operateurs', 'implementers', namesIn('implementer')),
  text('beneficiaires', 'beneficiaries', namesIn('beneficiary')),
  text('pays', 'countries', ({ places }, { names }) => joined(places?.map(({ country }) => names.country(country)))),
  text('pays_codes', 'country_codes', ({ places }) => joined(places?.map(({ country }) => country))),
  text('lieux', 'places', ({ places }) => joined(places?.flatMap(({ label }) => label ?? []))),
  number('longitude', 'longitude', ({ places }) => places?.find(({ lon }) => lon !== null)?.lon ?? null),
  number('latitude', 'latitude', ({ places }) => places?.find(({ lon }) => lon !== null)?.lat ?? null),
  amount('montant_engage', 'committed_amount', (row) => committed(row)?.value ?? null),
  text('monnaie', 'currency', (row) => committed(row)?.currency ?? null),
  text('programmes', 'programmes', ({ fundings }) => joined(fundings?.flatMap(({ programme }) => programme ?? []))),
  ...topicColumns<ProjectRow>(),
  ...lifeColumns<ProjectRow>('projects'),
];
