export { default } from './apps/launch/eslint/config.mjs';
