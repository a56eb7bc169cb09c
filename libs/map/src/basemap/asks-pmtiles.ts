import type { StyleSpecification } from 'maplibre-gl';

const SCHEME = 'pmtiles://';

/** Whether a style has its tiles in an archive, which the engine does not read by itself. */
export function asksPmtiles({ sources }: Pick<StyleSpecification, 'sources'>): boolean {
  return Object.values(sources).some((source) => {
    const addresses = ['url' in source ? source.url : undefined, ...('tiles' in source ? (source.tiles ?? []) : [])];
    return addresses.some((address) => typeof address === 'string' && address.startsWith(SCHEME));
  });
}
