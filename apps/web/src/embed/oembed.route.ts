import type { LoaderFunctionArgs } from 'react-router';
import { publicUrlContext } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import { speakerOf } from '../shell/words.js';
import { embedAddress, writeFrame } from './embed-address.js';

const WIDTH = 800;
const HEIGHT = 760;
const SMALLEST = 240;
const DAY_SECONDS = 86_400;

const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': `public, max-age=${DAY_SECONDS}` };

/** What to put in a page for an address of ours, as oEmbed 1.0 has it. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const params = new URL(request.url).searchParams;
  const siteUrl = context.get(publicUrlContext);
  const format = params.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return new Response('json, xml', { status: 501 });
  const src = embedAddress(params.get('url') ?? '', siteUrl);
  if (src === null) return new Response(null, { status: 404 });
  const { say } = speakerOf(readLang(src.search));
  const isMap = src.pathname.endsWith('carte');
  const title = say(isMap ? 'map.title' : 'actors.title');
  const [width, height] = [atMost(params.get('maxwidth'), WIDTH), atMost(params.get('maxheight'), HEIGHT)];
  const answer = {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: say('shell.name'),
    provider_url: siteUrl,
    cache_age: DAY_SECONDS,
    width,
    height,
    html: writeFrame({ src: src.href, title, width, height }),
  };
  if (format === 'json') return Response.json(answer, { headers });
  return new Response(writeXml(answer), { headers: { ...headers, 'Content-Type': 'text/xml; charset=utf-8' } });
}

const atMost = (text: string | null, most: number) => (text !== null && /^\d{1,5}$/.test(text) ? Math.max(SMALLEST, Math.min(most, Number(text))) : most);

function writeXml(answer: Readonly<Record<string, string | number>>): string {
  const escape = (value: string | number) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const elements = Object.entries(answer).map(([name, value]) => `<${name}>${escape(value)}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
