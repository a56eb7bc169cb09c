import type { Lang } from '@portulan/contract';
import type { LinkTone } from '../links/index.js';
import { LINK_STROKES } from '../palette/index.js';
import { SIGN_WORDS, type SignWords } from '../words/index.js';
import { Stroke } from './stroke.js';

interface LinkSignsProps {
  readonly lang: Lang;
  /** Those that are on the map: no other is explained. */
  readonly tones: ReadonlySet<LinkTone>;
  /** Names of the pinned places, in their order. */
  readonly pins?: readonly string[];
}

/** What the colours and dashes of links mean: items of a list. */
export function LinkSigns({ lang, tones, pins = [] }: LinkSignsProps) {
  const words = SIGN_WORDS[lang];
  return LINK_STROKES.filter(({ tone }) => tones.has(tone)).map(({ tone, property, dash }) => (
    <li key={tone}>
      <Stroke colour={property} dash={dash} width={3} />
      {wordsOfTone(tone, words, pins)}
    </li>
  ));
}

/** What the tone of a link means. */
export function wordsOfTone(tone: LinkTone, words: SignWords, pins: readonly string[] = []): string {
  const [kind, name = ''] = tone.split(':');
  if (kind === 'form') return words.forms[name as keyof SignWords['forms']];
  if (kind === 'theme') return words.families[name as keyof SignWords['families']];
  return `${Number(name) + 1}. ${pins[Number(name)] ?? ''}`;
}
