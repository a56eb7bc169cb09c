import { basename } from 'node:path';

// Words that could be said of any code, and so say nothing of this one.
const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'handle', 'process', 'misc']);

const wordsOf = (name) => name.split(/[-_.\s]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());

/** A handle that one holds is a thing: the framework's `handle` of a route, its type `PageHandle`. */
const isHeld = (name) => /^(handle|[A-Z][A-Za-z]*Handle)$/.test(name);
const emptyWordIn = (name) => (isHeld(name) ? undefined : wordsOf(name).find((word) => EMPTY_WORDS.has(word)));

/** Files and what they declare are named after what they are or do; files in kebab-case. */
export const plainNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      empty: '"{{name}}" holds the empty word "{{word}}": name the thing or the deed.',
      kebab: 'File names are in kebab-case: "{{name}}".',
    },
  },
  create(context) {
    function checkName(node, name) {
      const word = emptyWordIn(name);
      if (word !== undefined) context.report({ node, messageId: 'empty', data: { name, word } });
    }
    const checkIdentifier = (node) => {
      if (node?.type === 'Identifier') checkName(node, node.name);
    };
    return {
      Program(node) {
        const name = basename(context.filename);
        checkName(node, name);
        // Route files of the site carry their address, with dollars and parentheses.
        const route = context.filename.replaceAll('\\', '/').includes('apps/web/');
        if (!route && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name)) {
          context.report({ node, messageId: 'kebab', data: { name } });
        }
      },
      'FunctionDeclaration, ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration, TSEnumDeclaration'(node) {
        checkIdentifier(node.id);
      },
      VariableDeclarator(node) {
        checkIdentifier(node.id);
      },
      MethodDefinition(node) {
        checkIdentifier(node.key);
      },
    };
  },
};
