import { ProblemException } from '../http/problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An id as it stands in an address.
 *
 * @throws ProblemException 404 for what no thing could be called
 */
export function uuidParam(text: string): string {
  if (UUID.test(text)) return text;
  throw new ProblemException(404, 'not-found', 'There is nothing of that name. Go back to the list.');
}
