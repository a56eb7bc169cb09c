import type { Queryable } from '../database/index.js';

export interface CountryDetail {
  readonly code: string;
  readonly label: string;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** A country by its ISO 3166-1 alpha-2 code, in capitals; null when there is none. */
export async function getCountry(register: Queryable, code: string, lang: 'fr' | 'en'): Promise<CountryDetail | null> {
  const [found] = await register.prepared<CountryDetail>(
    `SELECT code, CASE $2 WHEN 'en' THEN label_en ELSE label_fr END AS label, lon, lat FROM country WHERE code = $1`,
    [code, lang],
  );
  return found ?? null;
}
