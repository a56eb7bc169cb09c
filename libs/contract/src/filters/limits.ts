/** The languages of labels and pages. */
export const LANGS = ['fr', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Characters of a question. */
export const QUERY_MAX_LENGTH = 300;

/** Corners of a drawn area. */
export const POLYGON_MIN_POINTS = 3;
export const POLYGON_MAX_POINTS = 100;
