/** The top level of the themes; sub-themes are `parent/child` codes kept by staff in the database. */
export const THEME_CODES = [
  'health',
  'education',
  'water',
  'energy',
  'environment',
  'agriculture',
  'economy',
  'solidarity-economy',
  'culture',
  'francophonie',
  'citizenship-education',
  'youth',
  'sport',
  'governance',
  'urban',
  'social',
  'gender',
  'emergency',
  'digital',
] as const;
/** A theme's code: one of `THEME_CODES`, or a sub-theme. The database holds the list. */
export type ThemeCode = string;

/** The 17 Sustainable Development Goals. */
export const SDG_GOALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
