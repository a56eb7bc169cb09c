/** What a person with an account may be; whoever has none is a visitor. */
export const ROLES = ['contributor', 'editor', 'network-admin', 'national-admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that are held in one network; the others are held everywhere or nowhere. */
export const NETWORK_ROLES = ['editor', 'network-admin'] as const satisfies readonly Role[];
export type NetworkRole = (typeof NETWORK_ROLES)[number];

/** Roles that curate what others entered: they prove themselves twice when they sign in. */
const STAFF_ROLES: readonly Role[] = ['editor', 'network-admin', 'national-admin'];

/** A role as it was given: with its network when it is one of a network. */
export interface Grant {
  readonly role: Role;
  readonly network: string | null;
}

/** Who asks: a person with what was granted, or a visitor. */
export interface Standing {
  readonly personId: string | null;
  readonly grants: readonly Grant[];
}

export const VISITOR: Standing = { personId: null, grants: [] };

export const isNetworkRole = (role: Role): role is NetworkRole => (NETWORK_ROLES as readonly Role[]).includes(role);
export const isStaff = ({ grants }: Pick<Standing, 'grants'>): boolean => grants.some(({ role }) => STAFF_ROLES.includes(role));
export const isNationalAdmin = ({ grants }: Pick<Standing, 'grants'>): boolean => grants.some(({ role }) => role === 'national-admin');

/** Whether a grant says what it must: a network for a role of a network, none for the others. */
export const isGrantWhole = ({ role, network }: Grant): boolean => isNetworkRole(role) === (network !== null);

/** The networks in which someone has a role, each once. */
export const networksOf = ({ grants }: Pick<Standing, 'grants'>): readonly string[] => [
  ...new Set(grants.flatMap(({ network }) => (network === null ? [] : [network]))),
];
