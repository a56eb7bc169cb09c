export { extensionsOf, fileAddress, FileLinks } from './file-links.js';
export type { MapTaken } from './picture-acts.js';
export { TakeAway } from './take-away.js';
export { sharedAddress } from './shared-address.js';
