import { z } from 'zod';

/** Longer than any address that browsers and mail programs pass on whole. */
export const LINK_PATH_MAX_LENGTH = 4000;

/** Pages that may be linked to: those that anyone may read. */
const PUBLIC_PAGE = /^\/(?:$|(?:acteurs|projets|cooperations|carte|pays|territoires|odd|thematiques|observatoire|donnees|embed|a-propos)(?:\/|$))/;

const ORIGIN = 'http://site.invalid';

/**
 * The path and query of a page of our own site, as a browser will ask for it; null for anything else: another site, the
 * API, the back office, another short link.
 */
export function readOwnPath(text: string): string | null {
  // What browsers quietly turn into slashes, or drop, could turn a path into another site.
  if (!text.startsWith('/') || /[\\\s\p{Cc}]/u.test(text)) return null;
  let address: URL;
  try {
    address = new URL(text, ORIGIN);
  } catch {
    return null;
  }
  const path = address.pathname + address.search;
  return address.origin === ORIGIN && !path.startsWith('//') && PUBLIC_PAGE.test(address.pathname) && path.length <= LINK_PATH_MAX_LENGTH ? path : null;
}

/** Asks for a short link. */
export const shortLinkRequestSchema = z
  .strictObject({
    path: z
      .string()
      .max(LINK_PATH_MAX_LENGTH)
      .transform((text, context) => {
        const path = readOwnPath(text);
        if (path !== null) return path;
        context.addIssue({ code: 'custom', message: 'the path and query of a public page of this site: /carte?country=SN' });
        return z.NEVER;
      })
      .describe('Path and query of a public page of this site'),
  })
  .meta({ id: 'ShortLinkRequest' });
export type ShortLinkRequest = z.output<typeof shortLinkRequestSchema>;

export const shortLinkSchema = z
  .object({ code: z.string(), path: z.string(), url: z.string().describe('The short address, whole') })
  .meta({ id: 'ShortLink' });
export type ShortLinkAnswer = z.output<typeof shortLinkSchema>;
