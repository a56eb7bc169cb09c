import type { Flow, Lang } from '@portulan/contract';
import type { LinkColour } from '../address/index.js';
import { toneOf } from '../links/index.js';
import { wordsIn } from '../words/index.js';
import { wordsOfTone } from './link-signs.js';

/** What the map shows of a link by its colour, and since when, in words: `Jumelage, de 1967 à 2011`. */
export function describeLink(flow: Flow, colour: LinkColour, lang: Lang): string {
  const words = wordsIn(lang);
  const { first, last } = flow;
  const period = first === null || last === null ? [] : [words.years(first, last)];
  return [wordsOfTone(toneOf({ flow }, colour), words), ...period].join(', ');
}
