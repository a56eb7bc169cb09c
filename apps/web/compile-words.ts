import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const CATALOGUE = /[\\/]words[\\/][a-z]{2}[\\/][\w-]+\.json$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/**
 * Messages are parsed once, when the site is built, and travel as the formatter wants them: no page has to carry the parser, which
 * weighs as much as everything it says.
 */
export function compileWords(): Plugin {
  return {
    name: 'compile-words',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === PARSER ? this.resolve(`${PARSER}/no-parser.js`, importer) : undefined;
    },
    transform: {
      filter: { id: CATALOGUE },
      handler(text) {
        const messages = JSON.parse(text) as Record<string, string>;
        const parsed = Object.entries(messages).map(([id, message]) => [id, parse(message, { captureLocation: false })]);
        return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
      },
    },
  };
}
