import { rootsOf, type Term, type Vocabulary } from '../vocabulary/index.js';
import { foldText, KnownWords, RecentValues, type Word } from '../words/index.js';
import { FoldedName } from './folded-name.js';

/** A text, or several, taken to the words it is searched by. */
export interface Wording {
  /** As a name; of several texts together, none. */
  readonly name: FoldedName;
  /** Each once, in their order. */
  readonly words: readonly Word[];
  /** The terms of the field that stand in it. */
  readonly terms: readonly Term[];
}

const LABEL_MAX_LENGTH = 60;
const LABELS_KEPT = 50_000;
const WORDS_KEPT = 200_000;
const NO_NAME = new FoldedName('');
const NOTHING: Wording = { name: NO_NAME, words: [], terms: [] };

/** Labels of places, themes and actors come back in every entry: each is folded, and looked through for terms, once. */
export class Wordings {
  private known = new KnownWords();
  private labels = new RecentValues<Wording>(LABELS_KEPT);
  private values = new RecentValues<Wording>(LABELS_KEPT);

  private terms = new Map<Term, Wording>();
  private lists = new WeakMap<readonly string[], readonly Wording[]>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Told between two documents: when there are too many words all are forgotten, as within a document each is one object. */
  makeRoom(): void {
    if (this.known.size < WORDS_KEPT) return;
    this.known = new KnownWords();
    this.terms = new Map();
    this.lists = new WeakMap();
    this.labels = new RecentValues(LABELS_KEPT);
    this.values = new RecentValues(LABELS_KEPT);
  }

  /** Of a text that comes back in no other entry: it would only push out those that do. */
  once(text: string): Wording {
    return this.read(text);
  }

  of(text: string): Wording {
    if (text.length > LABEL_MAX_LENGTH) return this.read(text);
    const known = this.labels.get(text);
    if (known) return known;
    const wording = this.read(text);
    this.labels.set(text, wording);
    return wording;
  }

  /** Of a list that comes back itself, such as the names of an actor: known by what it is, no text of it is looked up again. */
  ofList(texts: readonly string[]): readonly Wording[] {
    const known = this.lists.get(texts);
    if (known) return known;
    const wordings = texts.map((text) => this.of(text));
    this.lists.set(texts, wordings);
    return wordings;
  }

  /** Of a synonym, known by what it is. */
  ofTerm(term: Term): Wording {
    const known = this.terms.get(term);
    if (known) return known;
    const wording = this.read(term.words);
    this.terms.set(term, wording);
    return wording;
  }

  /**
   * All the words that stand for a value, such as a country or a theme.
   *
   * @param value `name:code`
   * @param listNames what it is called, asked for the first time only
   */
  ofValue(value: string, listNames: (value: string, vocabulary: Vocabulary) => readonly string[]): Wording {
    const known = this.values.get(value);
    if (known) return known;
    const wording = merge(listNames(value, this.vocabulary).map((name) => this.of(name)));
    this.values.set(value, wording);
    return wording;
  }

  private read(text: string): Wording {
    const folded = foldText(text);
    if (folded.length === 0) return NOTHING;
    const words = [...new Set(folded)].map((word) => this.known.of(word));
    return { name: new FoldedName(folded.join(' ')), words, terms: this.vocabulary.synonyms.termsIn(rootsOf(folded)) };
  }
}

function merge(wordings: readonly Wording[]): Wording {
  if (wordings.length === 0) return NOTHING;
  if (wordings.length === 1) return wordings[0] as Wording;
  const words = new Set(wordings.flatMap((wording) => wording.words));
  return { name: NO_NAME, words: [...words], terms: [...new Set(wordings.flatMap(({ terms }) => terms))] };
}

const kept = new WeakMap<Vocabulary, Wordings>();

/** Those of a vocabulary, forgotten with it. */
export function wordingsOf(vocabulary: Vocabulary): Wordings {
  const known = kept.get(vocabulary);
  if (known) return known;
  const wordings = new Wordings(vocabulary);
  kept.set(vocabulary, wordings);
  return wordings;
}
