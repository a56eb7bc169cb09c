export { NetworkFront } from './network-front.js';
export { networkMeta } from './network-meta.js';
