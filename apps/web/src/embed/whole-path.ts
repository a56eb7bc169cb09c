import { EMBED_PARAMETERS } from '@portulan/contract';

const OWN: readonly string[] = [...Object.values(EMBED_PARAMETERS), 'lang', 'page'];

/** The same on the site, without what only an embedded page has. */
export function wholePath(path: string, search: string): string {
  const params = new URLSearchParams([...new URLSearchParams(search)].filter(([name, value]) => !OWN.includes(name) && value !== ''));
  return params.size > 0 ? `${path}?${params}` : path;
}
