import { comparePartialDates } from '../curation/index.js';
import type { CooperationContent, CooperationStatus } from './cooperation.js';

/**
 * The status that is stored, or the one its dates tell.
 *
 * @param today ISO day
 */
export function getCooperationStatus({ status, until }: Pick<CooperationContent, 'status' | 'until'>, today: string): CooperationStatus {
  if (status !== null) return status;
  return until !== null && comparePartialDates(until, today) < 0 ? 'ended' : 'active';
}
