import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { asksPmtiles } from '../basemap/index.js';
import { useTheme } from './use-theme.js';

/** The base maps of a deployer, each the address of a style; null keeps the one that comes with the site. */
export interface OwnStyles {
  readonly light: string | null;
  readonly dark: string | null;
}

/** A deployer's base map: none is wanted, it is on its way, it is here, or it could not be had. */
export type OwnStyle =
  | { readonly state: 'none' | 'awaited' | 'failed'; readonly style: null }
  | { readonly state: 'here'; readonly style: StyleSpecification };

const NONE: OwnStyle = { state: 'none', style: null };
const AWAITED: OwnStyle = { state: 'awaited', style: null };
const FAILED: OwnStyle = { state: 'failed', style: null };

/**
 * The base map of the deployer in the theme on screen, which the page names at its root (`data-map-style`,
 * `data-map-style-dark`). One that cannot be had leaves the site's own.
 */
export function useOwnStyle(): OwnStyle {
  const theme = useTheme();
  const { mapStyle: light, mapStyleDark: dark } = document.documentElement.dataset;
  const address = (theme === 'dark' ? dark : undefined) ?? light ?? null;
  const [own, setOwn] = useState<{ readonly address: string; readonly style: OwnStyle } | null>(null);

  useEffect(() => {
    if (address === null) return undefined;
    const stop = new AbortController();
    fetchStyle(address, stop.signal).then(
      (style) => setOwn({ address, style: { state: 'here', style } }),
      () => !stop.signal.aborted && setOwn({ address, style: FAILED }),
    );
    return () => stop.abort();
  }, [address]);

  if (address === null) return NONE;
  return own?.address === address ? own.style : AWAITED;
}

async function fetchStyle(address: string, signal: AbortSignal): Promise<StyleSpecification> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`The style of the base map answered ${answer.status}.`);
  const style = (await answer.json()) as StyleSpecification;
  // Fetched by those alone whose base map needs it.
  if (asksPmtiles(style)) (await import('../canvas/serve-pmtiles.js')).servePmtiles();
  return style;
}
