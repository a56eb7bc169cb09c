/**
 * Where there is room, a fold is no fold: the style sheet shows what it holds. Browsers that cannot style the content of a
 * closed disclosure get it opened instead.
 *
 * @returns what undoes it
 */
export function unfoldWhenWide(fold: HTMLDetailsElement | null, query: string): (() => void) | undefined {
  if (fold === null || CSS.supports('selector(::details-content)')) return undefined;
  const media = window.matchMedia(query);
  const follow = () => {
    fold.open = media.matches;
  };
  follow();
  media.addEventListener('change', follow);
  return () => media.removeEventListener('change', follow);
}
