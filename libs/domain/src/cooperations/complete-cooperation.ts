import { cleanText, sortUnique } from '../curation/index.js';
import type { CooperationContent, CooperationDraft } from './cooperation.js';

/** The whole content of a cooperation: what was left out is null or empty, sets are in one order; sides keep theirs. */
export function completeCooperation(draft: CooperationDraft): CooperationContent {
  return {
    form: draft.form,
    frenchIds: [...new Set(draft.frenchIds)],
    partnerIds: [...new Set(draft.partnerIds)],
    since: cleanText(draft.since),
    until: cleanText(draft.until),
    status: draft.status ?? null,
    descriptionFr: cleanText(draft.descriptionFr),
    descriptionEn: cleanText(draft.descriptionEn),
    themes: sortUnique(draft.themes),
    sdgs: sortUnique(draft.sdgs),
    sdgTargets: sortUnique(draft.sdgTargets),
  };
}
