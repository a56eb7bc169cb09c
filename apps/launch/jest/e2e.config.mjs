import { base } from './base.mjs';

/**
 * Tests on the whole product, over HTTP or in a real browser; one file at a time, as they read and write one product. Two at a
 * time take longer on two cores: what draws a map without a graphics card fills both.
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
