/** The product cannot start or a command cannot go on: a sentence for the person at the terminal, never a stack. */
export class StartFailure extends Error {
  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(sentence);
    this.name = 'StartFailure';
  }
}
