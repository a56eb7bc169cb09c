// Small habits of the house, each as one selector of `no-restricted-syntax`.

const FOCUS = {
  selector:
    'CallExpression > MemberExpression.callee[property.name=/^(only|skip)$/][object.name=/^(it|test|describe)$/]:not(IfStatement *), CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
  message: 'Every test runs: no .only, no .skip. A test that needs a thing this machine may lack asks for it first.',
};
const SYNCHRONIZE = {
  selector: 'Property[key.name="synchronize"][value.value=true]',
  message: 'The schema changes by migrations only.',
};
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Exports are named, so that a thing bears one name everywhere.',
};

const ENVIRONMENT = {
  selector:
    'MemberExpression[object.object.name="process"][object.property.name="env"], VariableDeclarator[id.type="ObjectPattern"][init.object.name="process"][init.property.name="env"]',
  message: 'The environment is read once, by the configuration; elsewhere it is at most handed over whole.',
};

export const everywhere = ['error', FOCUS, SYNCHRONIZE];
export const withoutEnvironment = [...everywhere, ENVIRONMENT];
export const namedExports = [...everywhere, DEFAULT_EXPORT];
export const namedExportsWithoutEnvironment = [...namedExports, ENVIRONMENT];
