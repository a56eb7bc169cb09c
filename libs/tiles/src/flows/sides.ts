import { ListsBuilder, type Lists } from '../columns/lists.js';
import type { RowReader } from '../columns/row-reader.js';
import { ownText } from '../columns/own-text.js';
import { areasQuery, englishNamesQuery, sidesQuery } from '../columns/room-queries.js';
import type { EndTable } from './end-table.js';
import { englishTown } from './english-towns.js';

/** The two sides of every cooperation, as numbers of ends at the finest level. */
export interface Sides {
  readonly french: Lists;
  readonly partner: Lists;
}

/** Reads countries, official territories and the English names of places into the table, and returns the names of the countries by code. */
export async function readAreas(read: RowReader, table: EndTable): Promise<ReadonlyMap<string, { readonly fr: string; readonly en: string }>> {
  for await (const batch of read(englishNamesQuery)) for (const [place, name] of batch) table.englishNames.set(ownText(place as string), ownText(name as string));
  const countries = new Map<string, { fr: string; en: string }>();
  for await (const batch of read(areasQuery)) {
    for (const [ref, labelFr, labelEn, country, lon, lat, region, departement, epci] of batch) {
      const names = { labelFr: labelFr as string, labelEn: labelEn as string, country: country as string };
      if (ref === `country:${country}`) countries.set(names.country, { fr: names.labelFr, en: names.labelEn });
      if (lon == null || lat == null) continue;
      table.add({ ref: ref as string, ...names, lon: Number(lon), lat: Number(lat) }, { region, departement, epci });
    }
  }
  return countries;
}

/** The cooperations that there are rows for. */
interface CooperationRows {
  readonly count: number;
  find(id: string): number | undefined;
}

/**
 * Reads both sides of every published cooperation, adding their places to the table. A side without
 * a point stands at its département, its région or its country.
 */
export async function readSides(read: RowReader, rows: CooperationRows, table: EndTable): Promise<Sides> {
  const sides = { french: new ListsBuilder(), partner: new ListsBuilder() };
  for await (const batch of read(sidesQuery)) {
    for (const [cooperation, side, place, label, country, lon, lat, precision, commune, epci, departement, region] of batch) {
      const row = rows.find(cooperation as string);
      if (row === undefined) continue;
      if (place == null || lon == null || lat == null) {
        const area = [`departement:${departement}`, `region:${region}`, `country:${country}`].map((ref) => table.find(ref)).find((number) => number >= 0);
        if (area !== undefined) sides[side as keyof Sides].add(row, area);
        continue;
      }
      const ref = commune != null && precision === 'municipality' ? `commune:${commune}` : `place:${place}`;
      const labelEn = table.englishNames.get(place) ?? englishTown(country as string, label as string) ?? (label as string);
      const end = { ref, labelFr: label as string, labelEn, country: country as string, lon: Number(lon), lat: Number(lat) };
      sides[side as keyof Sides].add(row, table.add(end, { commune, epci, departement, region }));
    }
  }
  return { french: sides.french.build(rows.count), partner: sides.partner.build(rows.count) };
}
