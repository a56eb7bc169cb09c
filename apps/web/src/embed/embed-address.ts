import { sitePaths } from '@portulan/contract';

/** What can be embedded, by the page of the site that shows it whole. */
export const EMBEDS: Readonly<Record<string, string>> = {
  [sitePaths.map]: sitePaths.embeddedMap,
  [sitePaths.actors()]: sitePaths.embeddedActors,
  [sitePaths.embeddedMap]: sitePaths.embeddedMap,
  [sitePaths.embeddedActors]: sitePaths.embeddedActors,
};

/** The embedded page for an address of the site; null for another address, or one that cannot be embedded. */
export function embedAddress(address: string, siteUrl: string): URL | null {
  let asked: URL;
  try {
    asked = new URL(address);
  } catch {
    return null;
  }
  const path = asked.origin === new URL(siteUrl).origin ? EMBEDS[asked.pathname.replace(/\/$/, '')] : undefined;
  if (path === undefined) return null;
  asked.searchParams.delete('page');
  return new URL(path + (asked.searchParams.size > 0 ? `?${asked.searchParams}` : ''), siteUrl);
}

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The element to paste in a page. `width` is none for the whole width there is. */
export function writeFrame({ src, title, width, height }: { readonly src: string; readonly title: string; readonly width?: number; readonly height: number }): string {
  return `<iframe src="${escapeAttribute(src)}" title="${escapeAttribute(title)}" width="${width ?? '100%'}" height="${height}" style="border:0;width:100%${width === undefined ? '' : `;max-width:${width}px`}" loading="lazy" allowfullscreen></iframe>`;
}
