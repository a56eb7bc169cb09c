import type { Lang, Understood } from '@portulan/contract';
import type { Asked, FactFilter } from '../port/index.js';
import type { Reading, Understanding } from '../understanding/index.js';

/** What words were taken for, in the language of the reader. */
export const tellUnderstood = (understood: readonly Understanding[], lang: Lang): Understood[] =>
  understood.map(({ words, name, value, labels }) => ({ words, name, value, label: labels[lang] }));

/** The same question with other choices beside it: what words were taken for stays. */
export function askAgain({ question, filter, understood }: Reading, chosen: FactFilter): Asked {
  const names = new Set(understood.flatMap(({ name }) => (name === 'near' ? ['near', 'radius'] : [name])));
  const meant = Object.fromEntries(Object.entries(filter).filter(([name]) => names.has(name)));
  return { question, filter: { ...chosen, ...meant } };
}
