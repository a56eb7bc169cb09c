import { Refusal } from './workspace.mjs';

const STAGE_NAMES = ['lockfile', 'lint', 'types', 'unit', 'integration', 'e2e'];

export const USAGE = `npm test [-- [stage...] [path...]]
  stages: ${STAGE_NAMES.join(', ')}; all of them when none is named
  paths:  only what lies there, for instance: npm test -- unit libs/search`;

/**
 * Reads the words after `npm test --`.
 *
 * @param {string[]} words
 * @param {(path: string) => boolean} exists whether there is such a file or folder
 * @returns {{ stages: string[], paths: string[] }}
 */
export function parseTestOptions(words, exists) {
  const stages = new Set();
  const paths = [];
  for (const word of words) {
    if (STAGE_NAMES.includes(word)) stages.add(word);
    else if (word.startsWith('-')) throw new Refusal(`npm test knows no option ${word}.\n${USAGE}`);
    else if (exists(word)) paths.push(word);
    else throw new Refusal(`"${word}" is neither a stage of npm test nor a file or folder of the project.\n${USAGE}`);
  }
  const chosen = STAGE_NAMES.filter((name) => stages.size === 0 || stages.has(name));
  return { stages: chosen, paths };
}
