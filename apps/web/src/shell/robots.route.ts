import type { LoaderFunctionArgs } from 'react-router';
import { publicUrlContext } from './api.js';

/** Everything public may be indexed; the staff's rooms have nothing to find. */
export function loader({ context }: LoaderFunctionArgs) {
  const lines = ['User-agent: *', 'Disallow: /gestion', 'Disallow: /contacter', 'Disallow: /hors-ligne', '', `Sitemap: ${context.get(publicUrlContext)}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
