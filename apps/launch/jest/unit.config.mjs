import { base } from './base.mjs';

/** Pure specs: `.spec.ts` in Node, `.spec.tsx` in a simulated page. Plain JavaScript has `.spec.mjs`. */
export default {
  watchman: false,
  projects: [
    { ...base, displayName: 'unit', testEnvironment: 'node', testMatch: ['**/*.spec.{ts,mjs}'] },
    {
      ...base,
      displayName: 'unit (page)',
      testEnvironment: '<rootDir>/apps/launch/jest/page-environment.cjs',
      // The browser's build of a package may be another one than the server's: take the same as in Node.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['**/*.spec.tsx'],
    },
  ],
};
