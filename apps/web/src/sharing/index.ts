export { extensionsOf, fileAddress, FileLinks } from './file-links.js';
export { MapSheet } from './map-sheet.js';
export type { MapTaken } from './picture-acts.js';
export { TakeAway } from './take-away.js';
export { useMapPicture } from './use-map-picture.js';
