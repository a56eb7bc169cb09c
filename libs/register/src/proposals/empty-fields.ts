import type { ContentFields, EntryRoom } from '@portulan/domain';

const LABELS = { descriptionFr: null, descriptionEn: null, themes: [], sdgs: [], sdgTargets: [] };
/** What an entry is before anything is said of it. */
export const EMPTY_FIELDS: Readonly<Record<EntryRoom, ContentFields>> = {
  actors: {
    ...{ names: [], kind: null, category: null, tier: null, country: '', territory: null, seatId: null, address: null },
    ...{ website: null, email: null, phone: null, identifiers: [], ...LABELS },
  },
  cooperations: { form: null, frenchIds: [], partnerIds: [], since: null, until: null, status: null, ...LABELS },
  projects: {
    ...{ title: '', titleEn: null, since: null, until: null, status: null, cooperationId: null },
    ...{ placeIds: [], participations: [], fundings: [], ...LABELS },
  },
};
