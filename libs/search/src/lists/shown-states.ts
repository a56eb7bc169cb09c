/** The states in which an entry may be named: once published, even when it has gone dormant since. In SQL. */
export const SHOWN_STATES = `('published', 'dormant')`;
