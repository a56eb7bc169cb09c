import { placePath } from '@portulan/contract';
import type { AddressOf, LinkedThing } from '../entries/index.js';
import type { NamedPlace, PlaceData } from './place-data.js';

/** A country or a territory as schema.org knows places. */
export function describePlace(place: PlaceData, addressOf: AddressOf): LinkedThing {
  const { point, within } = place;
  return {
    '@context': 'https://schema.org',
    ...describeNamed(place, addressOf),
    identifier: place.code,
    alternateName: [...place.formerNames],
    geo: point && { '@type': 'GeoCoordinates', longitude: point.lon, latitude: point.lat },
    containedInPlace: within.map((wider) => describeNamed(wider, addressOf)),
  };
}

function describeNamed({ tier, code, label }: NamedPlace, addressOf: AddressOf): LinkedThing {
  const type = tier === 'country' ? 'Country' : tier === 'commune' ? 'City' : 'AdministrativeArea';
  const address = addressOf(placePath(`${tier}:${code}`) ?? '/');
  return { '@type': type, '@id': address, name: label, url: address };
}
