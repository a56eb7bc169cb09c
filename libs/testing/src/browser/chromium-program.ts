/** A browser that can be started, and what its environment needs on top of ours. */
export interface ChromiumProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}
