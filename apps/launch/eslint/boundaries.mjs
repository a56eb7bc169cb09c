import { ARROWS, PACKAGES, SIDES } from './walls.mjs';

const bare = (name) => name.replace(':types', '');

/**
 * The options of `@nx/enforce-module-boundaries`. Tests may lean on the test library and its tools on top of what the
 * code beside them may import.
 *
 * @param {'sources' | 'workshop' | 'tests'} files
 */
export function boundaries(files) {
  const tests = files === 'tests';
  const libraries = Object.entries(ARROWS).map(([library, arrows]) => {
    const { only, never } = PACKAGES[library];
    return {
      sourceTag: `library:${library}`,
      onlyDependOnLibsWithTags: [...arrows.map(bare), ...(tests ? ['testing'] : [])].map((name) => `library:${name}`),
      ...(only !== undefined && { allowedExternalImports: [...only, ...(tests ? ['fast-check', '@jest/globals'] : [])] }),
      ...(never !== undefined && { bannedExternalImports: never }),
    };
  });
  const sides = Object.entries(SIDES).map(([side, open]) => ({
    sourceTag: `side:${side}`,
    onlyDependOnLibsWithTags: [...open, ...(tests ? ['test'] : [])].map((name) => `side:${name}`),
  }));
  return {
    depConstraints: [...libraries, ...sides],
    banTransitiveDependencies: true,
    // What the bundler makes up while it builds has no package.
    allow: ['^virtual:'],
    // The test library is built on the libraries it helps to test; only their tests look back at it.
    ignoredCircularDependencies: tests ? Object.keys(ARROWS).map((library) => [`@portulan/${library}`, '@portulan/testing']) : [],
  };
}
