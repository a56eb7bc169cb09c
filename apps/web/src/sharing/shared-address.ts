/**
 * The whole address of a page, to be read by people. The same text on the server as in the browser, however the parameters
 * were spelled when they were typed: a browser keeps `a/b` and `%20` as they are, the server writes them `a%2Fb` and `+`.
 */
export function sharedAddress(publicUrl: string, { pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const params = new URLSearchParams(search).toString();
  return params === '' ? publicUrl + pathname : `${publicUrl}${pathname}?${params}`;
}
