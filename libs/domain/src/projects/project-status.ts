import { comparePartialDates } from '../curation/index.js';
import type { ProjectContent, ProjectStatus } from './project.js';

/**
 * The status that is stored, or the one its dates tell: `planned` before its start, `completed` after its end,
 * `ongoing` else, unknown dates included.
 *
 * @param today ISO day
 */
export function getProjectStatus({ status, since, until }: Pick<ProjectContent, 'status' | 'since' | 'until'>, today: string): ProjectStatus {
  if (status !== null) return status;
  if (until !== null && comparePartialDates(until, today) < 0) return 'completed';
  return since !== null && comparePartialDates(since, today) > 0 ? 'planned' : 'ongoing';
}
