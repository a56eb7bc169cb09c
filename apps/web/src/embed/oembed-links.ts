import type { MetaDescriptor } from 'react-router';
import { readLang } from '../shell/lang.js';
import type { MetaContext } from '../shell/page-meta.js';
import { speakerOf } from '../shell/words.js';

/** Where another site finds out how to embed this page (oEmbed, 4. Discovery). */
export function oembedLinks({ location, matches }: MetaContext): MetaDescriptor[] {
  const root = matches.find((match) => match?.id === 'root')?.loaderData as { publicUrl?: string } | undefined;
  const origin = root?.publicUrl ?? '';
  const title = speakerOf(readLang(location.search)).say(location.pathname.endsWith('acteurs') ? 'actors.title' : 'map.title');
  return (['json', 'xml'] as const).map((format) => ({
    tagName: 'link',
    rel: 'alternate',
    type: `${format === 'json' ? 'application/json' : 'text/xml'}+oembed`,
    href: `${origin}/oembed?${new URLSearchParams({ url: origin + location.pathname + location.search, format })}`,
    title,
  }));
}
