import { dropEmptyWords, foldText, rootOf } from '../words/index.js';
import type { Synonyms } from './synonyms.js';

/** One spelling of a group of synonyms. */
export interface Term {
  readonly group: string;
  readonly roots: readonly string[];
  readonly words: string;
}

/** Roots without articles and prepositions: `comités de jumelage` is `comite jumelage`. */
export const rootsOf = (folded: readonly string[]): string[] => dropEmptyWords(folded).map(rootOf);

/** The terms of the vocabulary by their first word, so that a text is read through once however many terms there are. */
export class SynonymIndex {
  private readonly byFirst = new Map<string, Term[]>();
  private readonly groups = new Map<string, Term[]>();

  constructor(synonyms: Synonyms) {
    for (const { group, term } of synonyms) {
      const folded = foldText(term);
      const entry = { group, roots: rootsOf(folded), words: folded.join(' ') };
      const first = entry.roots[0];
      if (first === undefined) continue;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), entry]);
      this.groups.set(group, [...(this.groups.get(group) ?? []), entry]);
    }
  }

  /**
   * The terms that stand in a text.
   *
   * @param roots of its words: `rootsOf`
   */
  termsIn(roots: readonly string[]): Term[] {
    const found: Term[] = [];
    roots.forEach((root, at) => {
      for (const term of this.byFirst.get(root) ?? []) if (term.roots.every((each, index) => roots[at + index] === each)) found.push(term);
    });
    return found;
  }

  /** What these terms are also called. */
  othersThan(present: ReadonlySet<Term>): Term[] {
    const others: Term[] = [];
    if (present.size === 0) return others;
    const groups = new Set<string>();
    for (const { group } of present) groups.add(group);
    for (const group of groups) for (const term of this.groups.get(group) ?? []) if (!present.has(term)) others.push(term);
    return others;
  }

  /** Every folded term of the groups that this one belongs to. */
  alike(folded: readonly string[]): string[] {
    const roots = rootsOf(folded);
    const whole = roots.join(' ');
    const groups = (this.byFirst.get(roots[0] ?? '') ?? []).filter((term) => term.roots.join(' ') === whole).map(({ group }) => group);
    return groups.flatMap((group) => (this.groups.get(group) ?? []).map(({ words }) => words));
  }

  /** Every term, folded. */
  terms(): string[] {
    return [...this.groups.values()].flatMap((terms) => terms.map(({ words }) => words));
  }
}
