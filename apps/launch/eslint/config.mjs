import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';
import { boundaries } from './boundaries.mjs';
import { restrictedImports } from './restricted-imports.mjs';
import { plainNames } from './rules/plain-names.mjs';
import { roomDoor } from './rules/room-door.mjs';
import { everywhere, namedExports, namedExportsWithoutEnvironment, withoutEnvironment } from './syntax.mjs';
import { ARROWS, folderOf } from './walls.mjs';

const TESTS = ['**/*.spec.{ts,tsx,mjs}', '**/*.int-spec.ts', '**/*.e2e-spec.{ts,tsx,mjs}', '**/*.test-data.ts', '**/e2e/**'];
const MAY_READ_ENVIRONMENT = [
  '**/configuration/**',
  '**/configuration.ts',
  '**/*.config.{ts,mjs}',
  'apps/launch/**',
  'apps/bench/**',
  'libs/testing/**',
  ...TESTS,
];

const NAMED_EXPORTS = ['libs/*/src/**/*.{ts,tsx}', 'apps/{api,bench}/src/**/*.ts'];

const portulan = { rules: { 'room-door': roomDoor, 'plain-names': plainNames } };
const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));

/** The walls of one library: one block for its code, one for what prepares it in the workshop, one for its tests. */
function wallsOf(library) {
  const folder = folderOf(library);
  const block = (files) => ({
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries(files)],
      '@typescript-eslint/no-restricted-imports': ['error', restrictedImports(library, files)],
    },
  });
  return [
    { files: [`${folder}/**/*.{ts,tsx,mjs}`], ignores: TESTS, ...block('workshop') },
    { files: [`${folder}/src/**/*.{ts,tsx,mjs}`], ignores: TESTS, ...block('sources') },
    { files: TESTS.map((pattern) => `${folder}/${pattern}`), ...block('tests') },
  ];
}

export default typescript.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/build/', '**/.react-router/', '**/coverage/', '.nx/', 'var/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...typescript.configs.recommended,
  {
    plugins: { '@nx': nx, portulan },
    rules: {
      'portulan/room-door': 'error',
      'portulan/plain-names': 'error',
      'no-restricted-syntax': everywhere,
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A Nest module is a class that holds only its decorator.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: nodeGlobals } },
  { files: ['**/*.{spec,e2e-spec}.mjs'], languageOptions: { globals: { describe: 'readonly', it: 'readonly', expect: 'readonly', beforeAll: 'readonly', afterAll: 'readonly', beforeEach: 'readonly', afterEach: 'readonly' } } },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.{ts,tsx}'], ignores: MAY_READ_ENVIRONMENT, rules: { 'no-restricted-syntax': withoutEnvironment } },
  // A test may look at its library as the others see it, by the front door, and share its data with other tests.
  { files: TESTS, rules: { 'portulan/room-door': ['error', { frontDoor: true }] } },
  {
    files: ['libs/{domain,contract}/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'navigator', 'fetch', 'localStorage', 'setTimeout', 'setInterval'],
    },
  },
  { files: NAMED_EXPORTS, rules: { 'no-restricted-syntax': namedExports } },
  { files: NAMED_EXPORTS, ignores: MAY_READ_ENVIRONMENT, rules: { 'no-restricted-syntax': namedExportsWithoutEnvironment } },
  {
    files: ['{libs/ui,libs/map,apps/web}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // The framework calls these by these names.
  { files: ['apps/web/**/entry.{server,client}.tsx'], rules: { 'portulan/plain-names': 'off' } },
  ...Object.keys(ARROWS).flatMap(wallsOf),
);
