import { createHash } from 'node:crypto';

/** A short digest of what a source says, the same whatever the order of the fields of an object. */
export function hashContent(content: unknown): string {
  const text = JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}
