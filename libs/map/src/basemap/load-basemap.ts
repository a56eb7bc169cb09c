import type { MultiLineString } from 'geojson';
import labelsAddress from '../../dist/basemap/labels.json?url';
import rhumbsAddress from '../../dist/basemap/rhumbs.json?url';

/** Name of a country in both languages, where to write it (degrees), and its `area` in thousands of km². */
export interface CountryLabel {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly lon: number;
  readonly lat: number;
  readonly area: number;
}

export const loadCountryLabels = once(async () => (await fetchJson(labelsAddress)) as readonly CountryLabel[]);

/** The web of a portolan chart, an ornament of the sea. */
export const loadRhumbs = once(async () => (await fetchJson(rhumbsAddress)) as MultiLineString);

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The base map could not be fetched: ${address} answered ${answer.status}.`);
  return answer.json();
}

/** Fetched by the first map of the visit and kept for the others; a failure is not kept. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= load().catch((failure: unknown) => {
      kept = undefined;
      throw failure;
    });
    return kept;
  };
}
