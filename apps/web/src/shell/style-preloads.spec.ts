import { linkStyles } from './style-preloads.js';

const page = (...ids: string[]) => ({
  manifest: { routes: { root: { css: ['/assets/shell.css#'] }, list: { css: ['/assets/list.css', '/assets/shell.css'] }, bare: {} } },
  staticHandlerContext: { matches: ids.map((id) => ({ route: { id } })) },
});

describe('the style sheets of a page', () => {
  it('are announced with it, each once, as the page will ask for them', () => {
    expect(linkStyles(page('root', 'list'))).toBe('</assets/shell.css>; rel=preload; as=style, </assets/list.css>; rel=preload; as=style');
  });

  it('are not announced where there is none', () => {
    expect(linkStyles(page('bare', 'unknown'))).toBeNull();
  });
});
