import type { UnitOfWork } from '../database/index.js';
import { listCountryItems } from './country-list.js';

/** Writes the countries with their names, aliases and boxes. */
export async function loadCountries(unit: UnitOfWork): Promise<void> {
  const rows = listCountryItems().map(({ code, iso3, labelFr, labelEn, aliases, shape }) => ({
    ...{ code, iso3, label_fr: labelFr, label_en: labelEn, aliases },
    ...shape,
  }));
  await unit.query(
    `INSERT INTO country (code, iso3, label_fr, label_en, aliases, lon, lat, west, south, east, north)
     SELECT code, iso3, label_fr, label_en, aliases, lon, lat, west, south, east, north
     FROM jsonb_to_recordset($1::jsonb) AS item (code text, iso3 text, label_fr text, label_en text, aliases text[],
       lon double precision, lat double precision,
       west double precision, south double precision, east double precision, north double precision)
     ON CONFLICT (code) DO UPDATE SET iso3 = excluded.iso3, label_fr = excluded.label_fr, label_en = excluded.label_en,
       aliases = excluded.aliases, lon = excluded.lon, lat = excluded.lat,
       west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north`,
    [JSON.stringify(rows)],
  );
}
