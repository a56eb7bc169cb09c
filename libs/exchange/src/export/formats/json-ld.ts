import type { EntryRoom } from '@portulan/domain';
import { cooperationLabel, labelIn, pathOf, type Wording } from '../columns/index.js';
import type { ActorPart, EntryPart, PlacePart, RoomRows } from '../rows/index.js';

/** Terms of schema.org; what it has no word for are terms of ours. */
const contextOf = (vocabulary: string) => ({
  '@vocab': 'https://schema.org/',
  portulan: vocabulary,
  Cooperation: 'portulan:Cooperation',
  form: 'portulan:form',
  frenchSide: { '@id': 'portulan:frenchSide', '@type': '@id' },
  partnerSide: { '@id': 'portulan:partnerSide', '@type': '@id' },
  sdg: { '@id': 'portulan:sdg', '@type': '@id' },
});

const TYPES: Readonly<Record<string, string>> = {
  authority: 'GovernmentOrganization',
  'partner-government': 'GovernmentOrganization',
  association: 'NGO',
  institution: 'Organization',
};
const typeOf = (kind: string) => TYPES[kind] ?? 'Organization';

/** The goals as the United Nations name them for machines. */
const goalUri = (goal: number) => `http://metadata.un.org/sdg/${goal}`;

const placeOf = ({ label, country, lon, lat }: PlacePart) => ({
  '@type': 'Place',
  ...(label === null ? {} : { name: label }),
  address: { '@type': 'PostalAddress', addressCountry: country },
  ...(lon === null ? {} : { geo: { '@type': 'GeoCoordinates', longitude: lon, latitude: lat } }),
});

const aboutOf = ({ themes, sdgs, updatedOn, sources }: EntryPart, { names }: Wording) => ({
  ...(themes ? { keywords: themes.map(names.theme) } : {}),
  ...(sdgs ? { sdg: sdgs.map(goalUri) } : {}),
  dateModified: updatedOn,
  citation: (sources ?? []).map(({ label, url, licence }) => ({
    '@type': 'CreativeWork',
    name: label,
    ...(url === null ? {} : { url }),
    ...(licence === null ? {} : { license: licence }),
  })),
});

const NUMBERS: Readonly<Record<string, (value: string) => string>> = {
  wikidata: (value) => `http://www.wikidata.org/entity/${value}`,
  siren: (value) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${value}`,
};

type Describe<Row> = (row: Row, wording: Wording) => object;

const describeActor: Describe<RoomRows['actors']> = (row, wording) => ({
  '@type': typeOf(row.kind),
  '@id': wording.addressOf(pathOf('actors', row.slug)),
  name: labelIn(row, wording),
  ...(row.acronym === null ? {} : { alternateName: row.acronym }),
  identifier: Object.entries(row.numbers ?? {}).map(([scheme, value]) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
  sameAs: [row.website, ...Object.entries(row.numbers ?? {}).map(([scheme, value]) => NUMBERS[scheme]?.(value))].filter((address) => address != null),
  location: placeOf(row.place),
  ...aboutOf(row, wording),
});

const describeCooperation: Describe<RoomRows['cooperations']> = (row, wording) => {
  const addresses = (side: readonly ActorPart[] | null) => (side ?? []).map(({ slug }) => wording.addressOf(pathOf('actors', slug)));
  return {
    '@type': 'Cooperation',
    '@id': wording.addressOf(pathOf('cooperations', row.slug)),
    name: cooperationLabel(row, wording),
    form: row.form,
    ...(row.since === null ? {} : { startDate: row.since }),
    ...(row.until === null ? {} : { endDate: row.until }),
    frenchSide: addresses(row.french),
    partnerSide: addresses(row.partners),
    ...aboutOf(row, wording),
  };
};

const describeProject: Describe<RoomRows['projects']> = (row, wording) => {
  const inRole = (...roles: string[]) =>
    (row.participants ?? []).filter(({ role }) => roles.includes(role)).map(({ actor }) => ({ '@type': typeOf(actor.kind), '@id': wording.addressOf(pathOf('actors', actor.slug)), name: labelIn(actor, wording) }));
  return {
    '@type': 'Project',
    '@id': wording.addressOf(pathOf('projects', row.slug)),
    name: labelIn(row, wording),
    ...(row.since === null ? {} : { foundingDate: row.since }),
    ...(row.until === null ? {} : { dissolutionDate: row.until }),
    parentOrganization: inRole('lead'),
    funder: inRole('funder'),
    member: inRole('partner', 'implementer'),
    location: (row.places ?? []).map(placeOf),
    ...aboutOf(row, wording),
  };
};

const DESCRIBE: { readonly [Room in EntryRoom]: Describe<RoomRows[Room]> } = { actors: describeActor, cooperations: describeCooperation, projects: describeProject };

/** Entries as linked data: one graph, each thing named by the address of its page. */
export async function* writeJsonLd<Room extends EntryRoom>(room: Room, batches: AsyncIterable<readonly RoomRows[Room][]>, wording: Wording): AsyncGenerator<string> {
  const describe = DESCRIBE[room] as Describe<RoomRows[Room]>;
  let between = '';
  yield `{"@context":${JSON.stringify(contextOf(wording.addressOf('/donnees#')))},"@graph":[`;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield between + rows.map((row) => JSON.stringify(describe(row, wording))).join(',\n');
    between = ',\n';
  }
  yield ']}\n';
}
