import { base } from './base.mjs';

/** Database and index tests, on a real PostgreSQL. */
export default {
  ...base,
  watchman: false,
  displayName: 'integration',
  testEnvironment: 'node',
  testMatch: ['**/*.int-spec.ts'],
  testTimeout: 120_000,
  maxWorkers: 2,
};
