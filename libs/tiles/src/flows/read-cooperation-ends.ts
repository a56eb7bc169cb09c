import type { EntryIds } from '../columns/entry-ids.js';
import { ListsBuilder } from '../columns/lists.js';
import type { RowReader } from '../columns/read-entry-columns.js';
import { areasQuery, sidesQuery } from '../columns/room-queries.js';
import type { CooperationEnds, End } from './cooperation-ends.js';

/** Reads both sides of every published cooperation; `ids` gives the rows. */
export async function readCooperationEnds(read: RowReader, ids: EntryIds): Promise<CooperationEnds> {
  const ends: End[] = [];
  const numbers = new Map<string, number>();
  const add = (end: End) => {
    const known = numbers.get(end.ref);
    if (known !== undefined) return known;
    numbers.set(end.ref, ends.length);
    return ends.push(end) - 1;
  };
  for await (const batch of read(areasQuery)) {
    for (const [ref, labelFr, labelEn, country, lon, lat] of batch) {
      add({ ref: ref as string, labelFr: labelFr as string, labelEn: labelEn as string, country: country as string, lon: Number(lon), lat: Number(lat) });
    }
  }
  const sides = { french: new ListsBuilder(), partner: new ListsBuilder() };
  /** For each end: its country, département and région, where it has them. */
  const within: { departement?: number | undefined; region?: number | undefined }[] = [];
  for await (const batch of read(sidesQuery)) {
    for (const [cooperation, side, place, label, country, lon, lat, commune, departement, region] of batch) {
      const row = ids.find(cooperation as string);
      if (row < 0) continue;
      let end = numbers.get(`country:${country}`);
      if (place != null) {
        const ref = commune != null ? `commune:${commune}` : `place:${place}`;
        end = add({ ref, labelFr: label as string, labelEn: label as string, country: country as string, lon: Number(lon), lat: Number(lat) });
        within[end] = { departement: numbers.get(`departement:${departement}`), region: numbers.get(`region:${region}`) };
      }
      if (end !== undefined) sides[side as 'french' | 'partner'].add(row, end);
    }
  }
  const countryOf = (number: number) => numbers.get(`country:${ends[number]?.country}`) ?? number;
  const parents = (parent: (number: number) => number) => Uint32Array.from(ends, (_, number) => parent(number));
  const self = parents((number) => number);
  const country = parents(countryOf);
  return {
    ends,
    french: sides.french.build(ids.count),
    partner: sides.partner.build(ids.count),
    parents: {
      place: { french: self, partner: self },
      country: { french: country, partner: country },
      departement: { french: parents((number) => within[number]?.departement ?? within[number]?.region ?? countryOf(number)), partner: country },
      region: { french: parents((number) => within[number]?.region ?? countryOf(number)), partner: country },
    },
  };
}
