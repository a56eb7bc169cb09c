import type { TileLayer } from '@portulan/contract';

const entryFields = {
  count: 'How many places of entries stand here; above 1 it is a cluster',
  expand: 'Of a cluster: the zoom at which it parts',
  id: 'Permanent id of a single entry',
  slug: 'Readable name of a single entry in addresses',
  label: 'What to call it',
};

/** What the features of each layer carry, for TileJSON. */
export const tileFields: Readonly<Record<TileLayer, Record<string, string>>> = {
  actors: { ...entryFields, kind: 'Kind of the actor' },
  projects: { ...entryFields, status: 'Status of the project' },
  cooperations: {
    ref: 'The place, as in flows',
    label: 'What to call it in French',
    labelEn: 'What to call it in English',
    country: 'ISO 3166-1 alpha-2',
    count: 'Cooperations that have an end here',
    side: 'french or partner',
  },
};
