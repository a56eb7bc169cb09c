import type { ActorPart, CooperationRow, PlacePart } from '../rows/index.js';
import { joined, labelIn, number, text, type Column, type Wording } from './column.js';
import { lifeColumns, topicColumns } from './entry-columns.js';

type Side = (row: CooperationRow) => readonly ActorPart[] | null;
const french: Side = ({ french: side }) => side;
const partners: Side = ({ partners: side }) => side;

/** How a cooperation is called: the names of both sides. */
export const cooperationLabel = (row: CooperationRow, wording: Wording): string =>
  [french(row), partners(row)].map((side) => (side ?? []).map((actor) => labelIn(actor, wording)).join(', ')).filter((side) => side !== '').join(' – ');

/** The first place of a side that has a point: where its line begins. */
export const placedEnd = (side: readonly ActorPart[] | null): PlacePart | null => side?.find(({ place }) => place.lon !== null)?.place ?? null;

const namesOf = (side: Side) => (row: CooperationRow, wording: Wording) => joined(side(row)?.map((actor) => labelIn(actor, wording)));
const idsOf = (side: Side) => (row: CooperationRow) => joined(side(row)?.map(({ id }) => id));
const codesOf = (side: Side, name: 'commune' | 'departement' | 'region' | 'country') => (row: CooperationRow) => joined(side(row)?.flatMap(({ place }) => place[name] ?? []));

/** A cooperation in a table. New columns come last. */
export const COOPERATION_COLUMNS: readonly Column<CooperationRow>[] = [
  text('id', 'id', ({ id }) => id),
  text('nom', 'name', cooperationLabel),
  text('forme', 'form', ({ form }, { labelOf }) => labelOf('form', form)),
  text('forme_code', 'form_code', ({ form }) => form),
  text('depuis', 'since', ({ since }) => since),
  text('jusque', 'until', ({ until }) => until),
  text('etat', 'status', ({ status }, { labelOf }) => labelOf('status', status)),
  text('etat_code', 'status_code', ({ status }) => status),
  text('acteurs_francais', 'french_actors', namesOf(french)),
  text('acteurs_francais_ids', 'french_actor_ids', idsOf(french)),
  text('communes_codes', 'commune_codes', codesOf(french, 'commune')),
  text('departements_codes', 'departement_codes', codesOf(french, 'departement')),
  text('regions_codes', 'region_codes', codesOf(french, 'region')),
  text('regions', 'regions', (row, { names }) => joined(french(row)?.flatMap(({ place }) => (place.region === null ? [] : [names.territory(`region:${place.region}`)])))),
  text('partenaires', 'partners', namesOf(partners)),
  text('partenaires_ids', 'partner_ids', idsOf(partners)),
  text('pays_partenaires', 'partner_countries', (row, { names }) => joined(partners(row)?.map(({ place }) => names.country(place.country)))),
  text('pays_partenaires_codes', 'partner_country_codes', codesOf(partners, 'country')),
  number('longitude_france', 'french_longitude', (row) => placedEnd(french(row))?.lon ?? null),
  number('latitude_france', 'french_latitude', (row) => placedEnd(french(row))?.lat ?? null),
  number('longitude_partenaire', 'partner_longitude', (row) => placedEnd(partners(row))?.lon ?? null),
  number('latitude_partenaire', 'partner_latitude', (row) => placedEnd(partners(row))?.lat ?? null),
  ...topicColumns<CooperationRow>(),
  ...lifeColumns<CooperationRow>('cooperations'),
];
