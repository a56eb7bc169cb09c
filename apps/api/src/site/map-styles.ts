import type { Configuration } from '../configuration/index.js';

/** The base maps of a deployer, for the browser, and where they may be fetched from. */
export interface MapStyles {
  readonly light: string | null;
  readonly dark: string | null;
  /** Origins of the styles, of their tiles and of their pictures (`https://tiles.example`). */
  readonly origins: readonly string[];
}

type Variables = Partial<Pick<Configuration, 'MAP_STYLE_URL' | 'MAP_STYLE_DARK_URL' | 'MAP_ORIGINS'>>;

/** Reads the base maps of the deployer; without any, the site's own is used and nothing else is fetched. */
export function readMapStyles(variables: Variables): MapStyles {
  const { MAP_STYLE_URL: light, MAP_STYLE_DARK_URL: dark, MAP_ORIGINS: origins = [] } = variables;
  if (light === undefined) return { light: null, dark: null, origins: [] };
  const ofStyles = [light, dark].flatMap((address) => (address === undefined ? [] : [new URL(address).origin]));
  return { light, dark: dark ?? null, origins: [...new Set([...ofStyles, ...origins])] };
}

/** A content security policy that lets a page fetch data and pictures from these origins too. */
export function withOrigins(policy: string, origins: readonly string[]): string {
  if (origins.length === 0) return policy;
  return policy.replace(/(?<=^|; )(connect-src|img-src) [^;]*/g, (rule) => `${rule} ${origins.join(' ')}`);
}
