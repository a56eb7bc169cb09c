import { base } from './base.mjs';

/**
 * Tests on the whole product, over HTTP or in a real browser; one file at a time, as they read and write one product. All of
 * them run in two shares, each with a product of its own (`src/stages.mjs`).
 */
export default {
  ...base,
  watchman: false,
  displayName: 'e2e',
  testEnvironment: 'node',
  testMatch: ['**/*.e2e-spec.{ts,tsx,mjs}'],
  testTimeout: 180_000,
  maxWorkers: 1,
  globalSetup: '<rootDir>/apps/launch/jest/product-setup.ts',
  globalTeardown: '<rootDir>/apps/launch/jest/product-teardown.ts',
};
