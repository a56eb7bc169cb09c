import { cleanText, sortUnique } from '../curation/index.js';
import { fromCents, isAmount, toCents } from './amount.js';
import type { Funding, FundingDraft, ProjectContent, ProjectDraft } from './project.js';

/** The whole content of a project: what was left out is null or empty, sets are in one order. */
export function completeProject(draft: ProjectDraft): ProjectContent {
  return {
    title: cleanText(draft.title) ?? '',
    titleEn: cleanText(draft.titleEn),
    descriptionFr: cleanText(draft.descriptionFr),
    descriptionEn: cleanText(draft.descriptionEn),
    since: cleanText(draft.since),
    until: cleanText(draft.until),
    status: draft.status ?? null,
    cooperationId: draft.cooperationId ?? null,
    participations: (draft.participations ?? []).map(({ actorId, role }) => ({ actorId, role })),
    fundings: (draft.fundings ?? []).map(completeFunding),
    placeIds: [...new Set(draft.placeIds)],
    themes: sortUnique(draft.themes),
    sdgs: sortUnique(draft.sdgs),
    sdgTargets: sortUnique(draft.sdgTargets),
  };
}

/** One spelling for an amount, so that `679034.0` and `679034` are the same; a malformed one is left for the check. */
const completeFunding = (funding: FundingDraft): Funding => ({
  funderId: funding.funderId ?? null,
  kind: funding.kind,
  amount: isAmount(funding.amount) ? fromCents(toCents(funding.amount)) : funding.amount,
  currency: funding.currency,
  programme: cleanText(funding.programme),
  date: cleanText(funding.date),
  sourceId: cleanText(funding.sourceId),
  recordId: cleanText(funding.recordId),
});
