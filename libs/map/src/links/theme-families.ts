import { THEME_CODES } from '@portulan/domain';

/** Nineteen themes are more than an eye can tell apart by colour: on the map they wear that of their family. */
export const THEME_FAMILIES = ['health', 'water', 'environment', 'education', 'culture', 'economy', 'governance'] as const;
export type ThemeFamily = (typeof THEME_FAMILIES)[number];

const FAMILY_OF: Readonly<Record<(typeof THEME_CODES)[number], ThemeFamily>> = {
  health: 'health',
  social: 'health',
  gender: 'health',
  emergency: 'health',
  water: 'water',
  environment: 'environment',
  energy: 'environment',
  agriculture: 'environment',
  education: 'education',
  youth: 'education',
  'citizenship-education': 'education',
  sport: 'education',
  culture: 'culture',
  francophonie: 'culture',
  economy: 'economy',
  'solidarity-economy': 'economy',
  digital: 'economy',
  governance: 'governance',
  urban: 'governance',
};

const FAMILIES: ReadonlyMap<string, ThemeFamily> = new Map(Object.entries(FAMILY_OF));

/** The family of a theme or of a sub-theme (`parent/child`); null for a theme the map does not know. */
export function themeFamily(code: string): ThemeFamily | null {
  return FAMILIES.get(code.split('/')[0] ?? '') ?? null;
}

/** The family most cooperations of a flow have, counted by theme; of equals, the first of the list; null when none has a theme. */
export function mainFamily(themes: Readonly<Record<string, number>>): ThemeFamily | null {
  const counts = new Map<ThemeFamily, number>();
  for (const [code, count] of Object.entries(themes)) {
    const family = themeFamily(code);
    if (family !== null) counts.set(family, (counts.get(family) ?? 0) + count);
  }
  const most = Math.max(0, ...counts.values());
  return most === 0 ? null : (THEME_FAMILIES.find((family) => counts.get(family) === most) ?? null);
}
