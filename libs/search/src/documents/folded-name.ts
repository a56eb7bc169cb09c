import { rootOf, Word, wholeName } from '../words/index.js';

/** One of the names of an entry, folded, with what is asked of it again and again. */
export class FoldedName {
  private rooted: FoldedName | undefined;
  private marked: Word | undefined;

  constructor(readonly text: string) {}

  /** The name that the roots of its words make; itself when they are roots all. */
  get root(): FoldedName {
    this.rooted ??= this.makeRoot();
    return this.rooted;
  }

  /** The whole name as a word: see `wholeName`. */
  get whole(): Word {
    this.marked ??= new Word(wholeName(this.text));
    return this.marked;
  }

  private makeRoot(): FoldedName {
    const text = this.text.split(' ').map(rootOf).join(' ');
    return text === this.text ? this : new FoldedName(text);
  }
}
