import type { PlacePrecision } from '@portulan/domain';

interface Labelled {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
}

/** A place with everything needed to name it in either language. */
export interface PlaceRecord {
  readonly label: string;
  readonly country: Labelled;
  readonly region: Labelled | null;
  readonly departement: Labelled | null;
  readonly commune: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precision: PlacePrecision;
}

/** A `PlaceRecord` as JSON, of the rows `pl` of `place` and `c` of its `country`. */
export const placeJson = `jsonb_build_object(
  'label', pl.label,
  'country', jsonb_build_object('code', c.code, 'fr', c.label_fr, 'en', c.label_en),
  'region', (SELECT jsonb_build_object('code', t.code, 'fr', t.label, 'en', coalesce(t.label_en, t.label)) FROM territory t WHERE t.tier = 'region' AND t.code = pl.region),
  'departement', (SELECT jsonb_build_object('code', t.code, 'fr', t.label, 'en', coalesce(t.label_en, t.label)) FROM territory t WHERE t.tier = 'departement' AND t.code = pl.departement),
  'commune', pl.commune, 'lon', pl.lon, 'lat', pl.lat, 'precision', pl.precision)`;
