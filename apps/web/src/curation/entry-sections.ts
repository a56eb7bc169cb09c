import {
  ACTOR_KINDS,
  AUTHORITY_TIERS,
  COOPERATION_FORMS,
  COOPERATION_STATUSES,
  INSTITUTION_CATEGORIES,
  PARTNER_TIERS,
  type EntryRoom,
} from '@portulan/domain';

/** How one field of an entry is asked for. */
export type FieldSort = 'line' | 'text' | 'date' | 'choice' | 'country' | 'names' | 'numbers' | 'themes' | 'goals' | 'actors' | 'participants' | 'place' | 'places' | 'fundings';

export interface FormField {
  readonly field: string;
  readonly sort: FieldSort;
  /** Of a choice: its values, and the room of their words. */
  readonly values?: readonly string[];
  readonly words?: string;
  readonly isRequired?: boolean;
  readonly type?: 'email' | 'tel' | 'url';
}

export interface FormSection {
  readonly id: string;
  readonly fields: readonly FormField[];
}

const TOPICS: FormSection = { id: 'topics', fields: [{ field: 'themes', sort: 'themes' }, { field: 'sdgs', sort: 'goals' }] };
const WORDS: FormSection = { id: 'words', fields: [{ field: 'descriptionFr', sort: 'text' }, { field: 'descriptionEn', sort: 'text' }] };

/** What can be edited of each room, section by section. */
export const ENTRY_SECTIONS: Readonly<Record<EntryRoom, readonly FormSection[]>> = {
  actors: [
    { id: 'names', fields: [{ field: 'names', sort: 'names' }] },
    {
      id: 'kind',
      fields: [
        { field: 'kind', sort: 'choice', values: ACTOR_KINDS, words: 'lists.kind', isRequired: true },
        { field: 'category', sort: 'choice', values: INSTITUTION_CATEGORIES, words: 'lists.category' },
        { field: 'tier', sort: 'choice', values: [...new Set([...AUTHORITY_TIERS, ...PARTNER_TIERS])], words: 'lists.tier' },
        { field: 'country', sort: 'country', isRequired: true },
      ],
    },
    {
      id: 'reach',
      fields: [
        { field: 'website', sort: 'line', type: 'url' },
        { field: 'email', sort: 'line', type: 'email' },
        { field: 'phone', sort: 'line', type: 'tel' },
        { field: 'address', sort: 'line' },
      ],
    },
    { id: 'seat', fields: [{ field: 'seatId', sort: 'place' }] },
    WORDS,
    TOPICS,
    { id: 'numbers', fields: [{ field: 'identifiers', sort: 'numbers' }] },
  ],
  cooperations: [
    { id: 'sides', fields: [{ field: 'frenchIds', sort: 'actors' }, { field: 'partnerIds', sort: 'actors' }] },
    {
      id: 'kind',
      fields: [
        { field: 'form', sort: 'choice', values: COOPERATION_FORMS, words: 'lists.form', isRequired: true },
        { field: 'since', sort: 'date' },
        { field: 'until', sort: 'date' },
        { field: 'status', sort: 'choice', values: COOPERATION_STATUSES, words: 'lists.cooperation-status' },
      ],
    },
    WORDS,
    TOPICS,
  ],
  projects: [
    {
      id: 'kind',
      fields: [
        { field: 'title', sort: 'line', isRequired: true },
        { field: 'titleEn', sort: 'line' },
        { field: 'since', sort: 'date' },
        { field: 'until', sort: 'date' },
        { field: 'status', sort: 'choice', values: ['completed', 'suspended', 'cancelled'], words: 'lists.project-status' },
      ],
    },
    { id: 'participants', fields: [{ field: 'participations', sort: 'participants' }] },
    { id: 'places', fields: [{ field: 'placeIds', sort: 'places' }] },
    { id: 'fundings', fields: [{ field: 'fundings', sort: 'fundings' }] },
    WORDS,
    TOPICS,
  ],
};

/** The fields that the form of a room asks for, in its order. */
export const fieldsOfForm = (room: EntryRoom): readonly string[] => ENTRY_SECTIONS[room].flatMap(({ fields }) => fields.map(({ field }) => field));
