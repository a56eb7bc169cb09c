export { ERASURE_GROUNDS, erasePerson, listErasures, type ErasureRecord, type ErasureGround, type ErasureRequest } from './erase-person.js';
export { exportHeld, getHeld, type HeldFile, type HeldQuestion, type HeldSummary } from './list-held.js';
export * from './own-data.js';
export { isPublicTable } from './public-tables.js';
export * from './retention.js';
