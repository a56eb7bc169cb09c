export type { ActorRow } from './actor-row.js';
export type { CooperationRow } from './cooperation-row.js';
export type { FundingPart, ProjectRow } from './project-row.js';
export { readNames, type Names } from './read-names.js';
export { readRows, type RoomRows } from './read-rows.js';
export type { ActorPart, EntryPart, PlacePart } from './row-parts.js';
