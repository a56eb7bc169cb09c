/** An expected refusal: a code for programs, one sentence for people, the field when there is one. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly sentence: string;
  readonly field?: string;
}

/** The answer of every rule and use case that may refuse: refusals are values, surprises are thrown. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal<Code>[] };

export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  sentence: string,
  field?: string,
): { readonly ok: false; readonly refusals: readonly Refusal<Code>[] } => ({
  ok: false,
  refusals: [field === undefined ? { code, sentence } : { code, sentence, field }],
});
