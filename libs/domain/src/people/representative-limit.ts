/** How far a network lets representatives write their own entries at once; what goes beyond is proposed to it. */
export const REPRESENTATIVE_LIMITS = ['all', 'presentation', 'none'] as const;
export type RepresentativeLimit = (typeof REPRESENTATIVE_LIMITS)[number];

/** What an entry says of itself, apart from what it is and whom it names. */
const PRESENTATION = ['address', 'website', 'email', 'phone', 'descriptionFr', 'descriptionEn', 'themes', 'sdgs', 'sdgTargets', 'contacts'];

/** Whether a representative writes a field at once, under the limit of the network that keeps the entry. */
export const mayRepresentativeWrite = (limit: RepresentativeLimit, field: string): boolean => limit === 'all' || (limit === 'presentation' && PRESENTATION.includes(field));
