import type { FlowsAnswer, TileLayer } from '@portulan/contract';
import type { Speaker } from '../shell/words.js';

/** A map in a sentence, for those who cannot see it and for what is taken of it: the links it draws, or what it shows instead of them. */
export function describeMap({ say }: Pick<Speaker, 'say'>, layers: readonly TileLayer[], { shown, total, cooperations }: FlowsAnswer): { label: string; subject: string } {
  if (layers.includes('cooperations')) return { label: say('map.label', { shown, total }), subject: say('map.shown', { shown, total, cooperations }) };
  const [hasActors, hasProjects] = [layers.includes('actors'), layers.includes('projects')];
  const sentence = say('map.label-without-links', { layers: hasActors && hasProjects ? 'both' : hasActors ? 'actors' : hasProjects ? 'projects' : 'none' });
  return { label: sentence, subject: sentence };
}
