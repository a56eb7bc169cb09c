import { fingerprint } from './fingerprint.js';
import type { EntryContent } from './entry-content.js';

/** Who answers today for entries that were merged, by their ids. */
export type MergedIds = ReadonlyMap<string, string>;

const once = <Item>(items: readonly Item[]): Item[] => [...new Map(items.map((item) => [fingerprint(item), item])).values()];

/** The same content, where it names entries that were merged naming those that answer for them, each once. */
export function followMerges(content: EntryContent, merged: MergedIds): EntryContent {
  const now = (id: string) => merged.get(id) ?? id;
  const orNull = (id: string | null) => (id === null ? null : now(id));
  if (content.room === 'cooperations') {
    const { cooperation } = content;
    return {
      ...content,
      cooperation: { ...cooperation, frenchIds: once(cooperation.frenchIds.map(now)), partnerIds: once(cooperation.partnerIds.map(now)) },
    };
  }
  if (content.room === 'projects') {
    const { project } = content;
    return {
      ...content,
      project: {
        ...project,
        cooperationId: orNull(project.cooperationId),
        participations: once(project.participations.map((part) => ({ ...part, actorId: now(part.actorId) }))),
        fundings: project.fundings.map((funding) => ({ ...funding, funderId: orNull(funding.funderId) })),
      },
    };
  }
  return content;
}

/** The ids of other entries that a content names. */
export function namedEntries(content: EntryContent): string[] {
  if (content.room === 'cooperations') return [...content.cooperation.frenchIds, ...content.cooperation.partnerIds];
  if (content.room === 'actors') return [];
  const { cooperationId, participations, fundings } = content.project;
  const ids = [cooperationId, ...participations.map(({ actorId }) => actorId), ...fundings.map(({ funderId }) => funderId)];
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
