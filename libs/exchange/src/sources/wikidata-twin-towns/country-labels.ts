/**
 * English country labels of Wikidata that the register's own list does not carry, with their ISO 3166-1 code. States that
 * are no more (`Prussia`, `Austria-Hungary`) have no code: their rows go to a person, who sees the place of today.
 */
export const WIKIDATA_COUNTRIES: Readonly<Record<string, string>> = {
  'United States of America': 'US',
  'United Kingdom': 'GB',
  Russia: 'RU',
  "People's Republic of China": 'CN',
  'Czech Republic': 'CZ',
  'Ivory Coast': 'CI',
  'Republic of the Congo': 'CG',
  'Democratic Republic of the Congo': 'CD',
  Palestine: 'PS',
  'Palestinian National Authority': 'PS',
  'Palestinian territories': 'PS',
  'Republic of Macedonia': 'MK',
  'Kingdom of the Netherlands': 'NL',
  'South Korea': 'KR',
  'North Korea': 'KP',
  Vietnam: 'VN',
  Turkey: 'TR',
  Syria: 'SY',
  Moldova: 'MD',
  Taiwan: 'TW',
  Gambia: 'GM',
  'Cape Verde': 'CV',
  'East Timor': 'TL',
  'Sao Tomé and Príncipe': 'ST',
  Iran: 'IR',
  Bolivia: 'BO',
  Venezuela: 'VE',
  Tanzania: 'TZ',
  Kosovo: 'XK',
  Somaliland: 'SO',
};

/** Codes of French territories that are countries of their own in ISO 3166-1. */
export const FRENCH_CODES: ReadonlySet<string> = new Set([
  'FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC',
]);
