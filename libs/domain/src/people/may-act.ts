import { isNationalAdmin, isStaff, type Grant, type Role, type Standing } from './role.js';

/** What can be done to an entry. */
export const ENTRY_ACTS = ['propose', 'see-unpublished', 'edit', 'publish', 'archive', 'restore', 'merge', 'hand-over'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

/** What can be done in a network. */
export const NETWORK_ACTS = ['see-board', 'review', 'import', 'campaign', 'see-members', 'manage-members', 'edit-network'] as const;
export type NetworkAct = (typeof NETWORK_ACTS)[number];

/** Whose an entry is. */
export interface EntryOwnership {
  /** The network that answers for it; null: nobody's. */
  readonly keeper: string | null;
  /** The persons who represent what it describes. */
  readonly representatives: readonly string[];
}

const EDITOR_ACTS: readonly EntryAct[] = ['propose', 'see-unpublished', 'edit', 'publish', 'archive', 'restore', 'merge'];
const REPRESENTATIVE_ACTS: readonly EntryAct[] = ['propose', 'see-unpublished', 'edit'];
const EDITOR_NETWORK_ACTS: readonly NetworkAct[] = ['see-board', 'review', 'import', 'campaign', 'see-members'];

const holds = ({ grants }: Standing, network: string | null, ...roles: readonly Role[]) =>
  grants.some((grant) => roles.includes(grant.role) && grant.network === network);

/**
 * Whether someone may do something to an entry.
 *
 * Anyone may propose. A representative edits its own entry, within what its network allows. Editors act on the entries
 * of their network and on those that are nobody's; on another network's they propose like anyone. Only administrators
 * of the keeper hand an entry over.
 */
export function mayActOnEntry(standing: Standing, act: EntryAct, entry: EntryOwnership): boolean {
  if (act === 'propose' || isNationalAdmin(standing)) return true;
  if (entry.keeper !== null && holds(standing, entry.keeper, 'network-admin')) return true;
  const isTheirs = entry.keeper === null ? isStaff(standing) : holds(standing, entry.keeper, 'editor');
  if (isTheirs && EDITOR_ACTS.includes(act)) return true;
  const isOwn = standing.personId !== null && entry.representatives.includes(standing.personId);
  return isOwn && REPRESENTATIVE_ACTS.includes(act);
}

/** Whether someone may do something in a network: its administrators everything, its editors the daily work. */
export function mayActInNetwork(standing: Standing, act: NetworkAct, network: string): boolean {
  if (isNationalAdmin(standing) || holds(standing, network, 'network-admin')) return true;
  return holds(standing, network, 'editor') && EDITOR_NETWORK_ACTS.includes(act);
}

/**
 * Whether someone may give or take a role: administrators of a network the roles of that network, national ones all.
 * Nobody touches their own, so that a network does not lose its last administrator by a slip, nor gain one.
 */
export function mayGrant(standing: Standing, grant: Grant, to: { readonly personId: string | null }): boolean {
  if (standing.personId === null || standing.personId === to.personId) return false;
  if (isNationalAdmin(standing)) return true;
  return grant.network !== null && mayActInNetwork(standing, 'manage-members', grant.network);
}

/**
 * Whether someone may reset the second factor of somebody who lost it: only those of a higher rank. National
 * administrators for all but their peers; administrators of a network for its editors, who are nothing more elsewhere.
 */
export function mayResetFactor(standing: Standing, of: Standing): boolean {
  if (standing.personId === null || standing.personId === of.personId || isNationalAdmin(of)) return false;
  if (isNationalAdmin(standing)) return true;
  const inNetworks = of.grants.filter(({ network }) => network !== null);
  return inNetworks.length > 0 && inNetworks.every(({ role, network }) => role === 'editor' && network !== null && holds(standing, network, 'network-admin'));
}
