import type { ActorKind, CooperationForm, ParticipationRole } from '@portulan/domain';

/** Shares as published totals give them: some 4,800 French authorities for 9,000 partner authorities abroad. */
export const KIND_SHARES: readonly (readonly [ActorKind, number])[] = [
  ['partner-government', 50],
  ['authority', 27],
  ['association', 17],
  ['institution', 6],
];

export const FORM_SHARES: readonly (readonly [CooperationForm, number])[] = [
  ['twinning', 62],
  ['decentralised-cooperation', 22],
  ['friendship', 7],
  ['technical-exchange', 3],
  ['cross-border', 3],
  ['humanitarian', 2],
  ['other', 1],
];

/** Where cooperations of French authorities lead: Europe first, by twinnings, then Africa. */
export const COUNTRY_SHARES: readonly (readonly [string, number])[] = [
  ['DE', 34], ['GB', 16], ['IT', 9], ['ES', 7], ['BE', 4], ['PL', 4], ['PT', 3], ['RO', 3], ['CH', 2], ['US', 2], ['CA', 2],
  ['SN', 3], ['ML', 2.5], ['BF', 2.5], ['MA', 2], ['TN', 1.5], ['MG', 1.5], ['BJ', 1.5], ['CM', 1], ['TG', 1], ['CI', 0.7], ['DZ', 1],
  ['VN', 0.7], ['CN', 1], ['JP', 0.7], ['LB', 0.6], ['PS', 0.6], ['HT', 0.5], ['BR', 0.6], ['AM', 0.4], ['UA', 0.6], ['KH', 0.3], ['MX', 0.3],
];

export const THEME_SHARES: readonly (readonly [string, number])[] = [
  ['culture', 22], ['education', 16], ['youth', 14], ['water', 9], ['economy', 8], ['health', 7], ['environment', 6], ['agriculture', 5],
  ['governance', 5], ['sport', 3], ['urban', 2], ['energy', 1], ['social', 1], ['gender', 0.5], ['digital', 0.5],
];

export const ROLES: readonly ParticipationRole[] = ['partner', 'funder', 'implementer', 'beneficiary'];
