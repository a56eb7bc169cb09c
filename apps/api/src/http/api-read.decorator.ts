import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

const problem = (status: number, description: string) =>
  ApiResponse({ status, description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

/** Declares that there may be nothing of that name. */
export const ApiAbsent = (description: string): MethodDecorator => problem(404, description);

/** Declares what a reading route answers: its schema, and the problem documents it may give instead. */
export function ApiRead(summary: string, answer: z.ZodType, { mayBeAbsent = false } = {}): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ standardSchema: answer }),
    ApiResponse({ status: 304, description: 'The reader has this answer already' }),
    problem(400, 'A parameter is unknown or malformed; it is named'),
    problem(429, 'Too many requests; Retry-After says when to come back'),
    ...(mayBeAbsent
      ? [ApiResponse({ status: 308, description: 'The entry has another address today' }), problem(404, 'There is no such entry')]
      : []),
  );
}

