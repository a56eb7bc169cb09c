/** As much of the router's context as tells which style sheets a page has. */
interface PageContext {
  readonly manifest: { readonly routes: Readonly<Record<string, { readonly css?: readonly string[] } | undefined>> };
  readonly staticHandlerContext: { readonly matches: readonly { readonly route: { readonly id: string } }[] };
}

/**
 * The `Link` header that has a browser ask for the style sheets of a page before anything else: in the page itself they
 * come after all the scripts, and would wait for them on a slow network. Null for a page without any.
 */
export function linkStyles({ manifest, staticHandlerContext }: PageContext): string | null {
  const sheets = staticHandlerContext.matches.flatMap(({ route }) => manifest.routes[route.id]?.css ?? []);
  const links = [...new Set(sheets.map((href) => href.split('#')[0]))].map((href) => `<${href}>; rel=preload; as=style`);
  return links.length === 0 ? null : links.join(', ');
}
