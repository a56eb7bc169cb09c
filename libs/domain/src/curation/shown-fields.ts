import { fieldsOf, type ContentFields, type EntryContent } from './entry-content.js';

/** What the public sees of an entry; all else is its keeper's. A field that is not named here is not shown. */
export const SHOWN_FIELDS: readonly string[] = [
  ...['title', 'titleEn', 'form', 'names', 'kind', 'category', 'tier', 'frenchIds', 'partnerIds', 'since', 'until', 'status', 'country', 'territory'],
  ...['address', 'website', 'email', 'phone', 'identifiers', 'descriptionFr', 'descriptionEn', 'participations', 'themes', 'sdgs', 'checkedOn'],
];

/** The fields of a content that the public sees, in the order people read them. */
export const shownFields = (content: EntryContent): ContentFields => Object.fromEntries(Object.entries(fieldsOf(content)).filter(([field]) => SHOWN_FIELDS.includes(field)));
