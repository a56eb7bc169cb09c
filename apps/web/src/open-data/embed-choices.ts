import { ALL_LOCKED, EMBED_PARAMETERS, FILTER_NAMES, sitePaths } from '@portulan/contract';
import { inLang } from '../shell/lang.js';

/** What the builder offers to filter by, in this order. */
export const BUILDER_FILTERS = ['region', 'country', 'theme', 'form'] as const;

/** What a person chose in the builder; every choice is a parameter of its page. */
export interface EmbedChoices {
  readonly what: 'carte' | 'acteurs';
  readonly lang: 'fr' | 'en';
  /** Pixels. */
  readonly height: number;
  /** Width in pixels; null for all there is. */
  readonly width: number | null;
}

export const CHOICE_PARAMETERS = { what: 'quoi', lang: 'langue', height: 'hauteur', width: 'largeur' } as const;

const HEIGHT = 760;

export function readChoices(params: URLSearchParams): EmbedChoices {
  return {
    what: params.get(CHOICE_PARAMETERS.what) === 'acteurs' ? 'acteurs' : 'carte',
    lang: params.get(CHOICE_PARAMETERS.lang) === 'en' ? 'en' : 'fr',
    height: readPixels(params.get(CHOICE_PARAMETERS.height)) ?? HEIGHT,
    width: readPixels(params.get(CHOICE_PARAMETERS.width)),
  };
}

function readPixels(text: string | null): number | null {
  return text !== null && /^\d{3,4}$/.test(text) ? Math.min(Math.max(Number(text), 240), 3000) : null;
}

/** Parameters of the builder that the embedded page takes as they are. */
const PASSED: readonly string[] = [...FILTER_NAMES, ...Object.values(EMBED_PARAMETERS)];

/** The embedded page that was chosen: a path with its query, without what says nothing. */
export function embedPath(params: URLSearchParams, { what, lang }: EmbedChoices): string {
  const query = new URLSearchParams();
  for (const [name, value] of params) {
    if (!PASSED.includes(name) || value.trim() === '' || (name === EMBED_PARAMETERS.scheme && value === 'auto')) continue;
    query.append(name, name === EMBED_PARAMETERS.accent ? value.replace('#', '') : value.trim());
  }
  if (query.getAll(EMBED_PARAMETERS.locked).includes(ALL_LOCKED)) {
    query.delete(EMBED_PARAMETERS.locked);
    query.set(EMBED_PARAMETERS.locked, ALL_LOCKED);
  }
  const path = what === 'acteurs' ? sitePaths.embeddedActors : sitePaths.embeddedMap;
  return inLang(query.size > 0 ? `${path}?${query}` : path, lang);
}
