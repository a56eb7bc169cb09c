import { ListsBuilder, type Lists } from '../columns/lists.js';
import { eachRow, type RowReader } from '../columns/row-reader.js';
import { ownText } from '../columns/own-text.js';
import { areasQuery, englishNamesQuery, sidesQuery } from '../columns/room-queries.js';
import { endOf } from './end-of.js';
import { NO_END, type EndTable } from './end-table.js';

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
 * Reads both sides of published cooperations, adding their places to the table.
 */
export async function readSides(read: RowReader, rows: CooperationRows, table: EndTable): Promise<Sides> {
  const sides = { french: new ListsBuilder(), partner: new ListsBuilder() };
  const degrees = (text: string | null) => (text === null ? NaN : Number(text));
  await eachRow(read, sidesQuery, ([cooperation, side, place = null, label = null, country, lon = null, lat = null, precision = null, commune = null, epci = null, departement = null, region = null]) => {
    const row = rows.find(cooperation as string);
    if (row === undefined) return;
    const end = endOf({ place, label, country: country as string, lon: degrees(lon), lat: degrees(lat), precision, commune, epci, departement, region }, table);
    if (end !== NO_END) sides[side as keyof Sides].add(row, end);
  });
  return { french: sides.french.build(rows.count), partner: sides.partner.build(rows.count) };
}
