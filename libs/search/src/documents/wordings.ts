import type { SynonymIndex, Term, Vocabulary } from '../vocabulary/index.js';
import { foldText, rootOf } from '../words/index.js';

/** A text, or several, taken to the words it is searched by. */
export interface Wording {
  /** Folded; of several texts, that of the last does not matter. */
  readonly text: string;
  /** Each once, in their order. */
  readonly words: readonly string[];
  /** Theirs, where they differ from the word. */
  readonly roots: readonly string[];
  /** The terms of the field that stand in it. */
  readonly terms: readonly Term[];
}

const LABEL_MAX_LENGTH = 60;
const LABELS_KEPT = 50_000;
const NOTHING: Wording = { text: '', words: [], roots: [], terms: [] };

/** Labels of places, themes and actors come back in every entry: each is folded, and looked through for terms, once. */
export class Wordings {
  private readonly labels = new Map<string, Wording>();
  private readonly named = new Map<string, Wording>();

  constructor(private readonly synonyms: SynonymIndex) {}

  of(text: string): Wording {
    if (text.length > LABEL_MAX_LENGTH) return this.read(text);
    const known = this.labels.get(text);
    if (known) return known;
    const wording = this.read(text);
    if (this.labels.size >= LABELS_KEPT) this.labels.clear();
    this.labels.set(text, wording);
    return wording;
  }

  /**
   * All the words that stand for a value, such as a country or a theme.
   *
   * @param value `name:code`
   * @param names what it is called, asked for the first time only
   */
  ofValue(value: string, names: () => readonly string[]): Wording {
    const known = this.named.get(value);
    if (known) return known;
    const wording = merge(names().map((name) => this.of(name)));
    if (this.named.size >= LABELS_KEPT) this.named.clear();
    this.named.set(value, wording);
    return wording;
  }

  private read(text: string): Wording {
    const folded = foldText(text);
    if (folded.length === 0) return NOTHING;
    const joined = folded.join(' ');
    return { text: joined, ...withRoots(folded), terms: this.synonyms.termsIn(joined) };
  }
}

function merge(wordings: readonly Wording[]): Wording {
  if (wordings.length === 0) return NOTHING;
  if (wordings.length === 1) return wordings[0] as Wording;
  const words = wordings.flatMap((wording) => wording.words);
  return { text: '', ...withRoots(words), terms: [...new Set(wordings.flatMap(({ terms }) => terms))] };
}

function withRoots(given: readonly string[]): Pick<Wording, 'words' | 'roots'> {
  const words = [...new Set(given)];
  return { words, roots: [...new Set(words.map(rootOf).filter((root, at) => root !== words[at]))] };
}

const kept = new WeakMap<Vocabulary, Wordings>();

/** Those of a vocabulary, forgotten with it. */
export function wordingsOf(vocabulary: Vocabulary): Wordings {
  const known = kept.get(vocabulary);
  if (known) return known;
  const wordings = new Wordings(vocabulary.synonyms);
  kept.set(vocabulary, wordings);
  return wordings;
}
