import type { Explanation } from '@portulan/contract';
import { NAME_SEPARATOR } from '../documents/index.js';
import { SEARCHED_FIELDS } from '../settings/index.js';
import { foldWhole, rootOf, type Question } from '../words/index.js';

type Match = Explanation['matches'][number];

/** What was searched, word by word, and what stood there when it was typed. */
export interface ExplainedQuestion {
  /** The question that found. */
  readonly searched: Question;
  /** The words as the reader typed them, when some were replaced by others; the same otherwise. */
  readonly asked: Question;
  /** What some of the words were taken for: they say why nothing but what they mean is there, and are left out. */
  readonly understood: readonly { readonly words: string }[];
}

/**
 * Why an entry answers to a question: for each word the best field that bears it, and how; told from the texts of its
 * document, so that it is the same whichever engine found it.
 *
 * @param texts folded, by field in the order of `SEARCHED_FIELDS`
 */
export function explainHit({ searched, asked, understood }: ExplainedQuestion, texts: readonly string[]): Omit<Explanation, 'id'> {
  const fields = SEARCHED_FIELDS.map(({ name }, at) => ({ name, words: (texts[at] ?? '').split(/[ /]+/) }));
  const taken = new Set(understood.flatMap(({ words }) => words.split(' ')));
  const matches = searched.typed.flatMap((typed, at): Match[] => {
    // Words of a label may stand in a question for those that were typed.
    if (taken.has(typed) || !searched.folded.includes(typed)) return [];
    const isOpen = searched.isLastOpen && at === searched.typed.length - 1;
    for (const { name, words } of fields) {
      const found = findWord(words, typed, isOpen);
      if (!found) continue;
      const replaced = asked.typed.includes(typed) ? null : findReplaced(asked, searched, at);
      const manner = replaced !== null ? 'spelling' : name === 'synonyms' ? 'synonym' : found.manner;
      return [{ word: replaced ?? typed, matched: found.word, field: name, manner }];
    }
    return [];
  });
  const names = (texts[0] ?? '').split(NAME_SEPARATOR);
  return { isExactName: names.some((name) => name !== '' && foldWhole(name.split(' ')) === searched.whole), matches };
}

/** That word; one of the same root, told as it is written there; the shortest that begins so. */
function findWord(words: readonly string[], typed: string, isOpen: boolean): { word: string; manner: 'exact' | 'inflection' | 'prefix' } | null {
  if (words.includes(typed)) return { word: typed, manner: 'exact' };
  const root = rootOf(typed);
  const inflected = words.filter((word) => rootOf(word) === root);
  // The root stands beside the word it comes from, and need not be a word.
  const written = inflected.find((word) => word !== root) ?? inflected[0];
  if (written !== undefined) return { word: written, manner: 'inflection' };
  const begun = isOpen ? words.filter((word) => word.startsWith(typed) || word.startsWith(root)) : [];
  const shortest = begun.reduce<string | null>((best, word) => (best === null || word.length < best.length ? word : best), null);
  return shortest === null ? null : { word: shortest, manner: 'prefix' };
}

/** The word that was typed where another was searched: words known to both questions aside, they stand in the same order. */
function findReplaced(asked: Question, searched: Question, at: number): string {
  const [gone, come] = [asked.typed.filter((word) => !searched.typed.includes(word)), searched.typed.filter((word) => !asked.typed.includes(word))];
  const place = come.indexOf(searched.typed[at] as string);
  return gone[Math.min(place, gone.length - 1)] ?? (searched.typed[at] as string);
}
