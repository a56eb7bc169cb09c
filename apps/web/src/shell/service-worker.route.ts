/**
 * The service worker does one thing: when a page cannot be fetched at all, it shows `/hors-ligne` in its place. It keeps no other
 * answer, so nothing it does can show an old fact. Scripts are taken out of the kept page, which stands under another's address.
 */
const SCRIPT = `
const CACHE = 'portulan-offline';
const PAGES = { fr: '/hors-ligne', en: '/hors-ligne?lang=en' };
let refreshed;

async function keepPage(path) {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) return;
  const page = (await answer.text()).replace(/<script\\b[^]*?<\\/script>/g, '').replace(/<link[^>]*modulepreload[^>]*>/g, '');
  const cache = await caches.open(CACHE);
  await cache.put(path, new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
}

function keepPages() {
  return (refreshed ??= Promise.all(Object.values(PAGES).map(keepPage)).catch(() => { refreshed = undefined; }));
}

self.addEventListener('install', (event) => {
  // What is no page goes straight to the network: a message sent while a page closes would be lost on the way through here.
  event.addRoutes?.([{ condition: { not: { requestMode: 'navigate' } }, source: 'network' }]);
  event.waitUntil(keepPages().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return;
  event.respondWith(
    fetch(event.request).then(
      (answer) => {
        event.waitUntil(keepPages());
        return answer;
      },
      async () => {
        const lang = new URL(event.request.url).searchParams.get('lang') === 'en' ? 'en' : 'fr';
        const cache = await caches.open(CACHE);
        return (await cache.match(PAGES[lang])) ?? Response.error();
      },
    ),
  );
});
`;

export function loader() {
  return new Response(SCRIPT, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
