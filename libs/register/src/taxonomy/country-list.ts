import { foldName } from '@portulan/domain';
import { createRequire } from 'node:module';
import { readCountryShapes, type CountryShape } from './country-shapes.js';
import { COUNTRY_ALIASES, COUNTRY_LABELS } from './lists/country-names.js';

const require = createRequire(import.meta.url);

/** Overseas France is far-flung: its box is the world between Saint-Pierre, Wallis, Kerguelen and Dunkirk. */
const FRANCE_BOX = { west: -180, south: -50, east: 180, north: 51.6 };

export interface CountryItem {
  readonly code: string;
  readonly iso3: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly aliases: readonly string[];
  readonly shape: CountryShape | undefined;
}

interface CountryRegistry {
  getNumericCodes(): Record<string, string>;
  numericToAlpha3(code: string): string;
}

/**
 * The countries of ISO 3166-1 and Kosovo, with their French and English names (Unicode CLDR, by the runtime) and the
 * other names under which data may call them (npm package `i18n-iso-countries` and our own list).
 */
export function listCountryItems(): CountryItem[] {
  const registry = require('i18n-iso-countries') as CountryRegistry;
  const names = ['fr', 'en'].map(
    (lang) => (require(`i18n-iso-countries/langs/${lang}.json`) as { countries: Record<string, string | string[]> }).countries,
  );
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const shapes = readCountryShapes();
  return Object.entries(registry.getNumericCodes()).map(([numeric, code]) => {
    const cldr = [french.of(code) ?? code, english.of(code) ?? code] as const;
    const [labelFr, labelEn] = COUNTRY_LABELS[code] ?? cldr;
    const known = names.flatMap((list) => list[code] ?? []).filter((name) => code !== 'CD' || name !== 'Congo');
    const shape = shapes.get(numeric);
    return {
      code,
      iso3: registry.numericToAlpha3(numeric),
      labelFr,
      labelEn,
      aliases: distinct([...cldr, ...known, ...(COUNTRY_ALIASES[code] ?? [])], [labelFr, labelEn]),
      shape: code === 'FR' && shape !== undefined ? { ...shape, ...FRANCE_BOX } : shape,
    };
  });
}

/** Names that fold differently from each other and from those already known. */
function distinct(names: readonly string[], known: readonly string[]): string[] {
  const folded = new Set(known.map(foldName));
  return names.filter((name) => !folded.has(foldName(name)) && folded.add(foldName(name)));
}
