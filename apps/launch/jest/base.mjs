import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from '../swc/options.mjs';
import { esmPackages } from './esm-packages.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const escaped = esmPackages(root).map((name) => name.replace(/[.+]/g, '\\$&').replace('/', '[/\\\\]'));
const transformer = (language) => ['@swc/jest', swcOptions(language, 'commonjs')];

const built = '<rootDir>/(apps|libs)/[^/]+/(dist|build|\\.react-router)/';

/** What every ring of tests shares. Only the packages written as ES modules are transformed; the others run as they are. */
export const base = {
  rootDir: root,
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  modulePathIgnorePatterns: [built],
  testPathIgnorePatterns: ['/node_modules/', built],
  resolver: '<rootDir>/apps/launch/jest/resolver.cjs',
  setupFiles: ['<rootDir>/apps/launch/jest/properties.cjs'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: {
    '^@portulan/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '\\.module\\.css$': '<rootDir>/apps/launch/jest/css-module.cjs',
    '(\\.css|\\.svg|\\.woff2|\\?url|\\?raw)$': '<rootDir>/apps/launch/jest/address.cjs',
  },
  transform: {
    '\\.ts$': transformer('ts'),
    '\\.tsx$': transformer('tsx'),
    '\\.m?js$': transformer('js'),
  },
  transformIgnorePatterns: [`[/\\\\]node_modules[/\\\\](?!(?:${escaped.join('|')})[/\\\\])(?!.*[/\\\\]node_modules[/\\\\])`],
};
