import { cleanText, completeActor, completeCooperation, completeProject, fingerprint, type EntryContent, type SourceRef } from '@portulan/domain';
import type { EntryDraft } from './entry-draft.js';

/** The life that a draft may leave as it is. */
export interface PresentLife {
  readonly keeper: string | null;
  readonly checkedOn: string | null;
}

/** The whole content a draft asks for, with what it leaves as it is. */
export function completeDraft(draft: EntryDraft, present: PresentLife | undefined): EntryContent {
  const life = {
    state: draft.state,
    keeper: draft.keeper === undefined ? (present?.keeper ?? null) : draft.keeper,
    checkedOn: draft.checkedOn === undefined ? (present?.checkedOn ?? null) : draft.checkedOn,
    sources: draft.sources.map(completeSource).sort(bySourceAndRecord),
  };
  switch (draft.room) {
    case 'actors':
      return { ...life, room: draft.room, actor: completeActor(draft.actor) };
    case 'cooperations':
      return { ...life, room: draft.room, cooperation: completeCooperation(draft.cooperation) };
    case 'projects':
      return { ...life, room: draft.room, project: completeProject(draft.project) };
  }
}

const completeSource = ({ sourceId, recordId, url, retrievedOn }: SourceRef): SourceRef => ({
  sourceId,
  recordId: cleanText(recordId),
  url: cleanText(url),
  retrievedOn: retrievedOn ?? null,
});

const keyOf = ({ sourceId, recordId }: SourceRef) => `${sourceId} ${recordId ?? ''}`;
const bySourceAndRecord = (a: SourceRef, b: SourceRef) => (keyOf(a) < keyOf(b) ? -1 : 1);

/** One text for one content, whatever the order of its fields (PostgreSQL's `jsonb` has its own). */
export const fingerprintContent = (content: EntryContent): string => fingerprint(content);
