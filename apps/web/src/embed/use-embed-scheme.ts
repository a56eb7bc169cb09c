import { readEmbedLook, type EmbedLook } from '@portulan/contract';
import { useLocation } from 'react-router';

/** Light or dark as the address of an embedded page says, whatever this browser remembers of the site; undefined elsewhere. */
export function useEmbedScheme(): EmbedLook['scheme'] | undefined {
  const { pathname, search } = useLocation();
  return pathname.startsWith('/embed/') ? readEmbedLook(new URLSearchParams(search)).scheme : undefined;
}
