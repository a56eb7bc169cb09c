import type { Lang } from '@portulan/contract';
import type { FastifyReply } from 'fastify';
import { notFound } from './problem.js';

/** An entry, or where it went, or nothing. */
export type EntryReading<Answer> = { readonly found: Answer } | { readonly redirect: string } | null;

/**
 * Answers an entry; an old address leads to the one of today with a permanent redirect.
 *
 * @throws ProblemException 404 when there is no such entry
 */
export function answerEntry<Answer>(
  reading: EntryReading<Answer>,
  { what, id, path, lang }: { what: string; id: string; path: string; lang: Lang },
  reply: FastifyReply,
): Answer | undefined {
  if (reading === null) throw notFound(what, id);
  if ('found' in reading) return reading.found;
  void reply.redirect(`${path}/${encodeURIComponent(reading.redirect)}${lang === 'fr' ? '' : `?lang=${lang}`}`, 308);
  return undefined;
}
