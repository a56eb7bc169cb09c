/**
 * The script that sizes embedded pages in the page of another site. It believes only frames that show this site, and sets
 * nothing but their height; without it frames keep the height they were given and scroll.
 */
const SCRIPT = `(() => {
  const script = document.currentScript;
  if (!script) return;
  const origin = new URL(script.src).origin;
  const isOurs = (frame) => {
    try {
      const address = new URL(frame.src);
      return address.origin === origin && address.pathname.startsWith('/embed/');
    } catch {
      return false;
    }
  };
  const frames = () => [...document.querySelectorAll('iframe')].filter(isOurs);
  addEventListener('message', ({ data, source }) => {
    if (!data || data.portulan !== 'height' || !Number.isFinite(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = Math.min(Math.max(data.height, 160), 8000) + 'px';
  });
  const ask = () => frames().forEach(({ contentWindow }) => contentWindow && contentWindow.postMessage({ portulan: 'ask' }, '*'));
  ask();
  addEventListener('load', ask);
})();
`;

export function loader() {
  return new Response(SCRIPT, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
      // Made for pages of others.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
