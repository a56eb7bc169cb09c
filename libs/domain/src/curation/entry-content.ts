import type { ActorContent } from '../actors/index.js';
import type { CooperationContent } from '../cooperations/index.js';
import type { ProjectContent } from '../projects/index.js';
import type { EntryRoom, EntryState, SourceRef } from './entry.js';

interface ContentLife {
  readonly state: EntryState;
  readonly keeper: string | null;
  readonly checkedOn: string | null;
  readonly sources: readonly SourceRef[];
}

/** What a revision keeps: every field, in one settled order, so that equal contents are equal texts. */
export type EntryContent =
  | (ContentLife & { readonly room: 'actors'; readonly actor: ActorContent })
  | (ContentLife & { readonly room: 'cooperations'; readonly cooperation: CooperationContent })
  | (ContentLife & { readonly room: 'projects'; readonly project: ProjectContent });

/** The same content with all its fields side by side, to be compared, chosen from and put together field by field. */
export type ContentFields = Readonly<Record<string, unknown>>;

const LIFE_FIELDS = ['state', 'keeper', 'checkedOn', 'sources'];

/** The order in which people read the fields of an entry; a database keeps another. */
const READING_ORDER = [
  ...['title', 'titleEn', 'form', 'names', 'kind', 'category', 'tier', 'frenchIds', 'partnerIds', 'since', 'until', 'status', 'cooperationId'],
  ...['country', 'territory', 'seatId', 'placeIds', 'address', 'website', 'email', 'phone', 'identifiers', 'descriptionFr', 'descriptionEn'],
  ...['participations', 'fundings', 'themes', 'sdgs', 'sdgTargets', ...LIFE_FIELDS],
];
const rank = new Map(READING_ORDER.map((field, index) => [field, index]));

/** Every field of a content by its name, in the order people read them: what it describes, then its life. */
export function fieldsOf(content: EntryContent): ContentFields {
  const { state, keeper, checkedOn, sources } = content;
  const body = content.room === 'actors' ? content.actor : content.room === 'cooperations' ? content.cooperation : content.project;
  const fields = Object.entries({ ...body, state, keeper, checkedOn, sources });
  return Object.fromEntries(fields.sort(([a], [b]) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size)));
}

/** The content that has these fields: the other way of `fieldsOf`. */
export function contentOf(room: EntryRoom, fields: ContentFields): EntryContent {
  const life = Object.fromEntries(LIFE_FIELDS.map((name) => [name, fields[name]])) as unknown as ContentLife;
  const body: unknown = Object.fromEntries(Object.entries(fields).filter(([name]) => !LIFE_FIELDS.includes(name)));
  if (room === 'actors') return { ...life, room, actor: body as ActorContent };
  if (room === 'cooperations') return { ...life, room, cooperation: body as CooperationContent };
  return { ...life, room, project: body as ProjectContent };
}
