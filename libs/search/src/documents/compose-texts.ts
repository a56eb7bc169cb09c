import { SEARCHED_FIELDS } from '../settings/index.js';
import type { Word } from '../words/index.js';
import type { GatheredWords } from './gather-words.js';
import { NAME_SEPARATOR, PLACE_SEPARATOR } from './search-document.js';

/** The folded words of each searched field, in the order of the fields. */
export function composeTexts({ names, fields, elsewhere }: GatheredWords): string[] {
  return SEARCHED_FIELDS.map(({ name }, field) => {
    // Names keep their bounds, to tell an exact one; of the rest only the words count.
    if (name === 'names') return names.map(({ text }) => text).join(NAME_SEPARATOR);
    const text = join(fields[field] as readonly Word[]);
    return name === 'places' && elsewhere.length > 0 ? `${text}${PLACE_SEPARATOR}${join(elsewhere)}` : text;
  });
}

const join = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');
