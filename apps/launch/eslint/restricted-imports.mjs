import { builtinModules } from 'node:module';
import { ARROWS, WITHOUT_HTTP, WITHOUT_NODE } from './walls.mjs';

const BUILT_IN = builtinModules.filter((name) => !name.startsWith('_'));
const HTTP = ['http', 'https', 'http2'];

/**
 * The options of `@typescript-eslint/no-restricted-imports` for one library: what the project graph cannot see, that is
 * Node's own modules, single names, and arrows that carry types only.
 */
export function restrictedImports(library, files) {
  const paths = [
    { name: 'node:process', importNames: ['env'], message: 'The environment is read once, by the configuration.' },
    { name: '@nestjs/common', importNames: ['forwardRef'], message: 'Where Nest asks for forwardRef, an arrow is wrong.' },
  ];
  const patterns = [];
  if (WITHOUT_NODE.includes(library) && files === 'sources') {
    patterns.push({
      regex: `^(node:.*|(${BUILT_IN.join('|')})(/.*)?)$`,
      message: `${library} runs in a page as on the server: nothing of Node.`,
    });
  }
  if (WITHOUT_HTTP.includes(library) && files === 'sources') {
    patterns.push({ regex: `^(node:)?(${HTTP.join('|')})$`, message: `${library} does not know that it is served over HTTP.` });
  }
  for (const arrow of ARROWS[library].filter((name) => files === 'sources' && name.endsWith(':types'))) {
    const name = `@portulan/${arrow.replace(':types', '')}`;
    patterns.push({ regex: `^${name}$`, allowTypeImports: true, message: `${library} takes only types from ${name}: use \`import type\`.` });
  }
  return { paths, patterns };
}
