import type { Plugin } from 'vite';
import { compileCatalogue } from './src/words/compile-message.js';

const CATALOGUE = /[\\/]words[\\/][a-z]{2}[\\/][\w-]+\.json$/;

/**
 * Messages are read once, when the site is built, and travel ready to be told: no page has to carry what reads them, which weighs
 * as much as everything it says.
 */
export function compileWords(): Plugin {
  return {
    name: 'compile-words',
    enforce: 'pre',
    transform: {
      filter: { id: CATALOGUE },
      handler(text) {
        return { code: JSON.stringify(compileCatalogue(JSON.parse(text) as Record<string, string>)), map: null };
      },
    },
  };
}
