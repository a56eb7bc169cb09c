// Small habits of the house, each as one selector of `no-restricted-syntax`.

const FOCUS = {
  selector:
    'CallExpression > MemberExpression.callee[property.name=/^(only|skip)$/][object.name=/^(it|test|describe)$/], CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
  message: 'Every test runs: no .only, no .skip. A test that needs a thing this machine lacks takes `describe.skip` by a named condition.',
};
const SYNCHRONIZE = {
  selector: 'Property[key.name="synchronize"][value.value=true]',
  message: 'The schema changes by migrations only.',
};
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Exports are named, so that a thing bears one name everywhere.',
};

export const everywhere = ['error', FOCUS, SYNCHRONIZE];
export const namedExports = ['error', FOCUS, SYNCHRONIZE, DEFAULT_EXPORT];
