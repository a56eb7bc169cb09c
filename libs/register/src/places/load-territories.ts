import { ENGLISH_TERRITORIES } from '@portulan/domain';
import type { UnitOfWork } from '../database/index.js';
import { readFrenchListsApart } from './read-french-lists-apart.js';

/**
 * Writes the official French lists. Better points than npm's, once imported, are kept; a commune that left the list
 * since stays, for the entries that name it.
 */
export async function loadTerritories(unit: UnitOfWork): Promise<void> {
  const { territories, formerCommunes } = await readFrenchListsApart();
  await unit.query(
    `INSERT INTO territory (tier, code, label, label_en, region, departement, epci, population, siren, postcodes, lon, lat)
     SELECT tier, code, label, $2::jsonb ->> (tier || ':' || code), region, departement, epci, population, siren, postcodes, lon, lat
     FROM jsonb_to_recordset($1::jsonb) AS item (tier text, code text, label text, region text, departement text, epci text,
       population integer, siren text, postcodes text[], lon double precision, lat double precision)
     ON CONFLICT (tier, code) DO UPDATE SET label = excluded.label, label_en = excluded.label_en, region = excluded.region,
       departement = excluded.departement, epci = excluded.epci, siren = excluded.siren, postcodes = excluded.postcodes,
       population = coalesce(territory.population, excluded.population),
       lon = coalesce(territory.lon, excluded.lon), lat = coalesce(territory.lat, excluded.lat)`,
    [territories, JSON.stringify(ENGLISH_TERRITORIES)],
  );
  await unit.query(
    `INSERT INTO former_commune (code, label, commune)
     SELECT DISTINCT ON (code, label) code, label, commune
     FROM jsonb_to_recordset($1::jsonb) AS item (code text, label text, commune text)
     WHERE EXISTS (SELECT 1 FROM territory t WHERE t.tier = 'commune' AND t.code = commune)
     ON CONFLICT (code, label) DO UPDATE SET commune = excluded.commune`,
    [formerCommunes],
  );
}
