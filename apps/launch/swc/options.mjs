/**
 * How SWC reads our sources, once for the build and for the tests.
 *
 * Decorators carry their metadata because Nest injects by type and TypeORM reads column types from it. Class fields are
 * assigned, not defined: a defined field would hide what a decorated parent or a constructor parameter has just set.
 *
 * @param {'ts' | 'tsx' | 'js'} language
 * @param {'es6' | 'commonjs'} modules
 * @returns {import('@swc/core').Options}
 */
export function swcOptions(language, modules) {
  const parser =
    language === 'js'
      ? { syntax: 'ecmascript', importAttributes: true }
      : { syntax: 'typescript', tsx: language === 'tsx', decorators: true };
  return {
    swcrc: false,
    configFile: false,
    jsc: {
      target: 'es2024',
      parser,
      keepClassNames: true,
      externalHelpers: false,
      experimental: { keepImportAttributes: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
        // What only a bundler defines is undefined once a module runs as CommonJS.
        ...(modules === 'commonjs' && {
          optimizer: { globals: { vars: { 'import.meta.hot': 'undefined', 'import.meta.env': '({})' } } },
        }),
      },
    },
    module: { type: modules },
    sourceMaps: true,
  };
}
