import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException } from './problem.js';

type Issue = {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  /** zod: the unknown names of a strict object. */
  readonly keys?: readonly string[];
};

/** One schema per message at the door; a refusal names each parameter and what is wrong with it. */
export const queryPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly Issue[]) => {
      const errors = issues.flatMap(readIssue).slice(0, 20);
      const named = errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
      return new ProblemException(400, 'invalid-parameter', `The request cannot be read. ${named}.`, errors);
    },
  });

function readIssue(issue: Issue): { field: string; reason: string }[] {
  if (issue.keys) return issue.keys.map((field) => ({ field: field.slice(0, 80), reason: 'unknown parameter' }));
  const field = issue.path?.map((key) => String((key as { key?: unknown } | null)?.key ?? key)).join('.') || 'query';
  return [{ field, reason: issue.message }];
}
