import type { Refusal } from '../curation/index.js';

export type LabelsRefusalCode = 'sdg-unknown' | 'target-unknown' | 'theme-malformed';

/** Themes, goals and targets have the shape of their lists; which themes there are is for the database to say. */
export function checkLabels(labels: {
  readonly themes: readonly string[];
  readonly sdgs: readonly number[];
  readonly sdgTargets: readonly string[];
}): readonly Refusal<LabelsRefusalCode>[] {
  const refusals: Refusal<LabelsRefusalCode>[] = [];
  for (const theme of labels.themes) {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(theme)) {
      refusals.push({ code: 'theme-malformed', sentence: `"${theme}" is not the code of a theme.`, field: 'themes' });
    }
  }
  for (const goal of labels.sdgs) {
    if (!Number.isInteger(goal) || goal < 1 || goal > 17) {
      refusals.push({ code: 'sdg-unknown', sentence: `There is no Sustainable Development Goal ${goal}.`, field: 'sdgs' });
    }
  }
  for (const target of labels.sdgTargets) {
    if (!/^(1[0-7]|[1-9])\.(1?[0-9]|[a-d])$/.test(target)) {
      refusals.push({ code: 'target-unknown', sentence: `"${target}" is not a target of the goals (6.1, 17.a).`, field: 'sdgTargets' });
    }
  }
  return refusals;
}
