import { foldName } from '@portulan/domain';
import type { ActorKind, InstitutionCategory, ParticipationRole, PartnerTier } from '@portulan/domain';

/** What a channel code says of the structure that received the money. */
export interface ChannelKind {
  readonly kind: Exclude<ActorKind, 'authority'>;
  readonly category?: InstitutionCategory;
  readonly tier?: PartnerTier;
  /** Where such a structure has its seat when nothing else tells: in France, in the country helped, or unknown. */
  readonly seat: 'france' | 'country' | 'unknown';
  readonly role: Extract<ParticipationRole, 'lead' | 'implementer' | 'beneficiary'>;
}

const institution = (category: InstitutionCategory, seat: ChannelKind['seat'], role: ChannelKind['role'] = 'beneficiary'): ChannelKind => ({ kind: 'institution', category, seat, role });

/**
 * DAC channel codes by their beginning, longest first. Those of AFD's own country lead what they are paid for; those of
 * the country helped are its beneficiaries.
 */
const CHANNELS: readonly (readonly [string, ChannelKind])[] = [
  ['11002', institution('public-body', 'france', 'lead')],
  ['11', institution('public-body', 'france', 'implementer')],
  ['12001', institution('public-body', 'country')],
  ['12002', { kind: 'partner-government', tier: 'municipality', seat: 'country', role: 'beneficiary' }],
  ['12003', institution('company', 'country')],
  ['12004', institution('public-body', 'country')],
  ['13', institution('public-body', 'unknown', 'implementer')],
  ['21', { kind: 'association', seat: 'unknown', role: 'lead' }],
  ['22', { kind: 'association', seat: 'france', role: 'lead' }],
  ['23', { kind: 'association', seat: 'country', role: 'beneficiary' }],
  ['3', institution('network', 'unknown', 'implementer')],
  ['4', institution('other', 'unknown', 'implementer')],
  ['51', institution('university', 'country', 'beneficiary')],
  ['6', institution('company', 'country')],
];

/** What a name tells when the file gives no channel, by its folded words. */
const NAMES: readonly (readonly [RegExp, ChannelKind])[] = [
  [/^municipalit/, { kind: 'partner-government', tier: 'municipality', seat: 'country', role: 'beneficiary' }],
  [/^(republi|gouvernement|royaume)|^regie |^agence nationale/, institution('public-body', 'country')],
  [/^expertise france/, institution('public-body', 'france', 'implementer')],
  [/universi/, institution('university', 'country')],
  [/\bbank|banque|\bbanco\b|^compagnie|\bltd\b|\bs a\b/, institution('company', 'country')],
  [/^association|^fondation|^fundacion|^fondasyon|foundation|^ong |^reseau|conservation international|helvetas|transparencia/, { kind: 'association', seat: 'country', role: 'lead' }],
];

/** Structures whose kind no channel code tells. */
const NETWORKS = /^(grand est solidarites cooperations|reseau bretagne solidaire)/;

/** The kind of structure behind a channel code, or behind a name when there is no code. */
export function kindOfChannel(channel: string, name: string): ChannelKind {
  const folded = foldName(name);
  if (NETWORKS.test(folded)) return institution('network', 'france', 'lead');
  if (channel === '') return NAMES.find(([pattern]) => pattern.test(folded))?.[1] ?? institution('other', 'country');
  return CHANNELS.find(([start]) => channel.startsWith(start))?.[1] ?? institution('other', 'unknown');
}

/** Seats that no channel code tells, by words of the name (folded), ISO 3166-1. */
const SEATS: readonly (readonly [RegExp, string])[] = [
  [/caribeenne de sante/, 'TT'],
  [/marine marchande et des ports/, 'TN'],
  [/fundacion save the children|accion contra el hambre/, 'ES'],
  [/comitato internazionale|weworld/, 'IT'],
  [/caritas suisse/, 'CH'],
  [/gmbh/, 'DE'],
  [/concern worldwide/, 'IE'],
  [/world resources institute/, 'US'],
  [/francais|\bfrance\b|\bparis\b|cnrs|cirad|recherche pour le developpement|sante publique$|sante recherche medicale|ligues droits homme|guilde europeenne|institut europeen de cooperation|peine de mort|montpellier|droit international|canal france|expertise france|unesco|cooperation developpement economique|sante animale|climate chance|recherches sur dev|oreade|burgeap/, 'FR'],
  [/norwegian/, 'NO'],
  [/\buk\b|mercy corps europe|planned parenthoo/, 'GB'],
  [/wildlife conservation|unicef|onu femmes|reconstruction et? ?developpement|monetaire international|interamericaine|association internationale pour le developpement|conservation international|global development|performance task force/, 'US'],
  [/croix rouge$|neglected diseases|organisation mondiale de la sante|organisation internationale du travail|union internationale pour la conservation|swiss/, 'CH'],
  [/enabel|commission europeenne|tractebel/, 'BE'],
  [/deutsche gesellschaft/, 'DE'],
  [/alimentation agriculture|developpement agricole$|formation de oit/, 'IT'],
  [/project services/, 'DK'],
  [/green climate/, 'KR'],
  [/iucn nl/, 'NL'],
  [/ocean indien/, 'MU'],
  [/communaute economique des etats de afrique/, 'NG'],
  [/developpement cedeao|ouest africaine de developpement/, 'TG'],
  [/communaute du pacifique/, 'NC'],
  [/pacific regional environment/, 'WS'],
  [/amref/, 'KE'],
  [/sahara et du sahel/, 'TN'],
  [/harmonisation en afrique/, 'CM'],
  [/mekong river/, 'LA'],
  [/andina de fomento/, 'VE'],
  [/congo oubangui|congo oubangi/, 'CD'],
];

/** The country a structure's name places it in, or null. */
export function seatOfName(name: string): string | null {
  const folded = foldName(name);
  return SEATS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
