export { ActorRow } from './actor-row.js';
