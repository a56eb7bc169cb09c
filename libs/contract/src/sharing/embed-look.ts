/** How an embedded page looks, and what its reader may change: beside the filters, all of it in its address. */
export interface EmbedLook {
  /** The network's colour, `#rrggbb`, before it is made legible; null for ours. */
  readonly accent: string | null;
  /** The picture of the network, by https; null for none. */
  readonly logo: string | null;
  /** What the network is called; null for nothing. */
  readonly name: string | null;
  readonly scheme: 'auto' | 'light' | 'dark';
  /** Names of filters that the reader may not change; `null` when none may be. */
  readonly locked: readonly string[] | null;
}

/** How each part is called in addresses; none of them is a filter. */
export const EMBED_PARAMETERS = { accent: 'accent', logo: 'logo', name: 'nom', scheme: 'apparence', locked: 'verrou' } as const;

/** The value of `verrou` that locks every filter. */
export const ALL_LOCKED = 'tout';

const SCHEMES: Readonly<Record<string, EmbedLook['scheme']>> = { clair: 'light', sombre: 'dark' };
const LOGO_MAX_LENGTH = 500;
const NAME_MAX_LENGTH = 80;

/** Reads the look among the parameters of an embedded page; what is absurd is as if it were not there. */
export function readEmbedLook(params: URLSearchParams): EmbedLook {
  const accent = /^#?([0-9a-f]{6})$/i.exec(params.get(EMBED_PARAMETERS.accent)?.trim() ?? '')?.[1];
  const name = params.get(EMBED_PARAMETERS.name)?.trim().slice(0, NAME_MAX_LENGTH) ?? '';
  const locked = params.getAll(EMBED_PARAMETERS.locked).flatMap((text) => text.split(','));
  return {
    accent: accent === undefined ? null : `#${accent.toLowerCase()}`,
    logo: readLogo(params.get(EMBED_PARAMETERS.logo)?.trim() ?? ''),
    name: name === '' ? null : name,
    scheme: SCHEMES[params.get(EMBED_PARAMETERS.scheme) ?? ''] ?? 'auto',
    locked: locked.includes(ALL_LOCKED) ? null : locked,
  };
}

/** Of another host than ours in most cases: only its origin is let in, so that it must be written as one. */
function readLogo(text: string): string | null {
  if (text === '' || text.length > LOGO_MAX_LENGTH) return null;
  try {
    const address = new URL(text);
    const isPlain = address.protocol === 'https:' && address.username === '' && address.password === '' && /^[a-z0-9.-]+$/.test(address.hostname);
    return isPlain ? address.href : null;
  } catch {
    return null;
  }
}
