import type { ProjectContent } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { rowsOf, type TableRows } from '../database/index.js';
import { FundingRow } from './funding.entity.js';
import { ParticipationRow } from './participation.entity.js';
import { ProjectPlaceRow } from './project-place.entity.js';
import { ProjectRow } from './project.entity.js';

/** What is written for projects: their own rows, then participants, money and places in their order. */
export function toProjectRows(projects: readonly { readonly id: string; readonly content: ProjectContent }[]): { own: TableRows; parts: TableRows[] } {
  return {
    own: rowsOf(
      ProjectRow,
      projects.map(({ id, content: { title, titleEn, descriptionFr, descriptionEn, since, until, status, cooperationId } }) => ({
        ...{ id, title, titleEn, descriptionFr, descriptionEn, since, until, status, cooperationId },
      })),
    ),
    parts: [
      rowsOf(
        ParticipationRow,
        projects.flatMap(({ id, content }) => content.participations.map((item, position) => ({ projectId: id, ...item, position }))),
      ),
      rowsOf(
        FundingRow,
        projects.flatMap(({ id, content }) => content.fundings.map((funding) => ({ id: newId(), projectId: id, ...funding }))),
      ),
      rowsOf(
        ProjectPlaceRow,
        projects.flatMap(({ id, content }) => content.placeIds.map((placeId, position) => ({ projectId: id, placeId, position }))),
      ),
    ],
  };
}
