/** A part of the world that gathers countries, for a view from afar. */
export interface WorldRegion {
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Where its name stands, in degrees: on land, near the middle of its people. */
  readonly lon: number;
  readonly lat: number;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

const region = (code: string, labelFr: string, labelEn: string, lon: number, lat: number, countries: string): WorldRegion => ({
  code, labelFr, labelEn, lon, lat, countries: countries.split(' '),
}); // prettier-ignore

/**
 * The countries of ISO 3166-1 and Kosovo by region of the world. Source of the grouping: subregions of the United Nations
 * (Standard country or area codes for statistical use, M49), of which small neighbours are put together (Central America
 * with the Caribbean, Eastern with Southern Africa, Central with Southern Asia, the four of Oceania); Taiwan and Kosovo, which
 * M49 leaves out, with their neighbours. Names and label points are ours.
 */
export const WORLD_REGIONS: readonly WorldRegion[] = [
  region('northern-europe', 'Europe du Nord', 'Northern Europe', 15.0, 60.2, 'AX DK EE FO FI GB GG IE IM IS JE LV LT NO SE SJ'),
  region('western-europe', 'Europe de l’Ouest', 'Western Europe', 9.6, 50.6, 'AT BE CH DE FR LI LU MC NL'),
  region('southern-europe', 'Europe du Sud', 'Southern Europe', 14.2, 42.2, 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK'),
  region('eastern-europe', 'Europe de l’Est', 'Eastern Europe', 27.5, 49.8, 'BG BY CZ HU MD PL RO RU SK UA'),
  region('northern-africa', 'Afrique du Nord', 'Northern Africa', 5.0, 32.0, 'DZ EG EH LY MA SD TN'),
  region('western-africa', 'Afrique de l’Ouest', 'Western Africa', -3.5, 12.8, 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG'),
  region('middle-africa', 'Afrique centrale', 'Central Africa', 16.5, 2.5, 'AO CD CF CG CM GA GQ ST TD'),
  region(
    'eastern-southern-africa', 'Afrique de l’Est et australe', 'Eastern and Southern Africa', 36.5, -8.5,
    'BI BW DJ ER ET IO KE KM LS MG MU MW MZ NA RE RW SC SO SS SZ TF TZ UG YT ZA ZM ZW',
  ), // prettier-ignore
  region('western-asia', 'Proche et Moyen-Orient, Caucase', 'Western Asia', 40.5, 34.5, 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'),
  region('central-southern-asia', 'Asie centrale et du Sud', 'Central and Southern Asia', 75.5, 26.5, 'AF BD BT IN IR KG KZ LK MV NP PK TJ TM UZ'),
  region('eastern-asia', 'Asie de l’Est', 'Eastern Asia', 113.5, 34.5, 'CN HK JP KP KR MN MO TW'),
  region('south-eastern-asia', 'Asie du Sud-Est', 'South-Eastern Asia', 105.0, 14.5, 'BN ID KH LA MM MY PH SG TH TL VN'),
  region('northern-america', 'Amérique du Nord', 'Northern America', -84.0, 43.0, 'BM CA GL PM US'),
  region(
    'central-america-caribbean', 'Amérique centrale et Caraïbes', 'Central America and the Caribbean', -88.5, 17.5,
    'AG AI AW BB BL BQ BS BZ CR CU CW DM DO GD GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PR SV SX TC TT VC VG VI',
  ), // prettier-ignore
  region('south-america', 'Amérique du Sud', 'South America', -58.5, -14.5, 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE'),
  region('oceania', 'Océanie', 'Oceania', 147.5, -24.0, 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS'),
]; // prettier-ignore
