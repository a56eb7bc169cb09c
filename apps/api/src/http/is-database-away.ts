/**
 * What PostgreSQL says when it takes no questions, for now: it starts, stops, was told to end this connection, has too
 * many of them, or is being restored. Classes and codes of its manual, appendix A.
 */
const AWAY_STATES = /^(08|57P0|53300$)/;
/** What the system says when there is nobody at the other end. */
const AWAY_SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The client's own words, which bear no code. */
const AWAY_SENTENCE = /^(connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|driver not connected|cannot use a pool after calling end)/i;

interface Failure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Whether a failure means that the database does not answer, so that the same question may be answered in a moment. */
export function isDatabaseAway(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return false;
  const { code, syscall, message, driverError, cause, errors } = failure as Failure;
  // A file that is missing is `ENOENT` too: only sockets are connected to, read from or written to by these calls.
  if (typeof code === 'string' && AWAY_SYSTEM_CODES.has(code)) return code !== 'ENOENT' || syscall === 'connect';
  if (typeof code === 'string' && AWAY_STATES.test(code)) return true;
  if (typeof message === 'string' && AWAY_SENTENCE.test(message)) return true;
  return [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].some(isDatabaseAway);
}
