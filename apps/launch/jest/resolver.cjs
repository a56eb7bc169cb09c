// Jest runs our ES modules as CommonJS (its own support of ES modules is still behind a flag), so two questions of
// resolution are answered here: `./x.js` written in a source means `./x.ts`, and a package that only opens its door to
// `import` is taken by that door.
const TYPESCRIPT_FIRST = { '.js': ['.ts', '.tsx', '.js'] };

module.exports = function resolve(request, options) {
  const ours = !options.basedir.includes('node_modules');
  if (ours && request.startsWith('.')) {
    return options.defaultResolver(request, { ...options, extensionAlias: TYPESCRIPT_FIRST });
  }
  try {
    return options.defaultResolver(request, options);
  } catch (failure) {
    if (request.startsWith('.') || options.conditions === undefined) throw failure;
    const conditions = [...options.conditions.filter((condition) => condition !== 'require'), 'import'];
    return options.defaultResolver(request, { ...options, conditions });
  }
};
