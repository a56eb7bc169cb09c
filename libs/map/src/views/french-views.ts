/** A part of France as it is best seen: its name in both languages, degrees and zoom. */
export interface FrenchView {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** France on both sides of the oceans: from a map of the world most of it cannot be seen. */
export const FRENCH_VIEWS: readonly FrenchView[] = [
  { code: 'FR', fr: 'France hexagonale', en: 'Mainland France', lon: 2.6, lat: 46.6, zoom: 5 },
  { code: 'GP', fr: 'Guadeloupe', en: 'Guadeloupe', lon: -61.45, lat: 16.2, zoom: 8.3 },
  { code: 'MQ', fr: 'Martinique', en: 'Martinique', lon: -61.02, lat: 14.65, zoom: 8.8 },
  { code: 'GF', fr: 'Guyane', en: 'French Guiana', lon: -53.1, lat: 4, zoom: 6.3 },
  { code: 'RE', fr: 'La Réunion', en: 'Réunion', lon: 55.54, lat: -21.12, zoom: 8.8 },
  { code: 'YT', fr: 'Mayotte', en: 'Mayotte', lon: 45.15, lat: -12.82, zoom: 9.3 },
  { code: 'PM', fr: 'Saint-Pierre-et-Miquelon', en: 'Saint Pierre and Miquelon', lon: -56.28, lat: 46.93, zoom: 8.3 },
  { code: 'BL', fr: 'Saint-Barthélemy et Saint-Martin', en: 'Saint Barthélemy and Saint Martin', lon: -62.95, lat: 17.99, zoom: 9.2 },
  { code: 'NC', fr: 'Nouvelle-Calédonie', en: 'New Caledonia', lon: 165.6, lat: -21.3, zoom: 5.9 },
  { code: 'PF', fr: 'Polynésie française', en: 'French Polynesia', lon: -149.6, lat: -17.4, zoom: 5.2 },
  { code: 'WF', fr: 'Wallis-et-Futuna', en: 'Wallis and Futuna', lon: -177.2, lat: -13.8, zoom: 7.3 },
];
