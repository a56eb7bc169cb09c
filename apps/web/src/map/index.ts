export { describeMap } from './describe-map.js';
