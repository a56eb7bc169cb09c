import type { ActorAnswer, ActorShort, CooperationAnswer, ProjectAnswer } from '@portulan/contract';

/** A value of linked data; empty ones are left out when it is written. */
export type LinkedValue = string | number | boolean | null | undefined | LinkedThing | readonly LinkedValue[];
export interface LinkedThing {
  readonly [name: string]: LinkedValue;
}

/** Where the site stands, and how to make a path of it an address. */
export type AddressOf = (path: string) => string;

const CONTEXT = 'https://schema.org';

const TYPES: Readonly<Record<ActorShort['kind'], string>> = {
  authority: 'GovernmentOrganization',
  'partner-government': 'GovernmentOrganization',
  association: 'NGO',
  institution: 'Organization',
};

function describeShort(actor: ActorShort, addressOf: AddressOf): LinkedThing {
  return { '@type': TYPES[actor.kind], '@id': addressOf(actor.url), name: actor.label, url: addressOf(actor.url) };
}

/** One actor as a schema.org organisation. */
export function describeActor(actor: ActorAnswer, addressOf: AddressOf): LinkedThing {
  const { place } = actor;
  return {
    '@context': CONTEXT,
    ...describeShort(actor, addressOf),
    description: actor.description,
    alternateName: actor.names.map(({ name }) => name).filter((name) => name !== actor.label),
    email: actor.email,
    telephone: actor.phone,
    sameAs: [actor.website, ...actor.identifiers.map(({ url }) => url)],
    address: place && {
      '@type': 'PostalAddress',
      streetAddress: actor.address,
      addressLocality: place.label,
      addressRegion: place.regionLabel,
      addressCountry: place.country,
    },
    location: place?.lon != null && place.lat != null ? describePoint(place.label, place.lon, place.lat) : null,
    knowsAbout: actor.themes.map(({ label }) => label),
    areaServed: actor.partnerCountries.map(({ code, label }) => ({ '@type': 'Country', identifier: code, name: label })),
  };
}

/** One project: in schema.org, an undertaking with members, funders and a place. */
export function describeProject(project: ProjectAnswer, addressOf: AddressOf): LinkedThing {
  const inRole = (role: string) =>
    project.participations.filter((one) => one.role === role).map(({ actor }) => describeShort(actor, addressOf));
  return {
    '@context': CONTEXT,
    '@type': 'Project',
    '@id': addressOf(project.url),
    name: project.label,
    url: addressOf(project.url),
    description: project.description,
    foundingDate: project.period.since,
    dissolutionDate: project.period.until,
    parentOrganization: inRole('lead'),
    funder: inRole('funder'),
    member: [...inRole('partner'), ...inRole('implementer')],
    location: project.places.map((place) =>
      place.lon !== null && place.lat !== null
        ? describePoint(place.label, place.lon, place.lat)
        : { '@type': 'Place', name: place.label },
    ),
    keywords: project.themes.map(({ label }) => label),
  };
}

/** One cooperation. No type of schema.org says "link": the page is about the organisations at both ends. */
export function describeCooperation(cooperation: CooperationAnswer, addressOf: AddressOf): LinkedThing {
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    '@id': addressOf(cooperation.url),
    name: cooperation.label,
    url: addressOf(cooperation.url),
    description: cooperation.description,
    dateModified: cooperation.updatedAt,
    about: [...cooperation.authorities, ...cooperation.partners].map((actor) => describeShort(actor, addressOf)),
    keywords: cooperation.themes.map(({ label }) => label),
  };
}

function describePoint(name: string, lon: number, lat: number): LinkedThing {
  return { '@type': 'Place', name, geo: { '@type': 'GeoCoordinates', longitude: lon, latitude: lat } };
}

function withoutEmpty(value: LinkedValue): LinkedValue {
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (value !== null && typeof value === 'object') {
    const kept = Object.entries(value)
      .map(([name, item]) => [name, withoutEmpty(item)] as const)
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept);
  }
  return value === null || value === '' ? undefined : value;
}

const UNSAFE: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The text to put inside a script element. What would end the element, or open another, is written as an escape that
 * reads the same in JSON: an entry's name can never become markup.
 */
export function writeJsonLd(thing: LinkedThing): string {
  return JSON.stringify(withoutEmpty(thing)).replace(/[<>&\u2028\u2029]/g, (character) => UNSAFE[character] ?? '');
}
