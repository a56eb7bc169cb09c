/** Why an import stops, one code per reason. */
export type ImportRefusalCode =
  | 'unknown-source'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'not-a-table'
  | 'unknown-encoding'
  | 'encoding-wrong'
  | 'encoding-doubtful'
  | 'line-too-long'
  | 'too-many-columns'
  | 'broken-quotes'
  | 'unknown-columns'
  | 'no-rows'
  | 'import-running'
  | 'reference-lists-missing'
  | 'starter-invalid'
  | 'archive-broken'
  | 'archive-explodes'
  | 'formula-unreckoned'
  | 'cell-too-long'
  | 'mixed-encodings'
  | 'too-many-rows'
  | 'file-too-big';

/**
 * An import that cannot go on because of what it was given. `sentence` is for people: what happened, what was kept,
 * what to do. Whatever earlier batches wrote stays; running the import again goes on from there.
 */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';

  constructor(
    readonly code: ImportRefusalCode,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}
