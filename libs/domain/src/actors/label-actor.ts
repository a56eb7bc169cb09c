import type { ActorName, NameType } from './actor.js';

/** Which name is shown first, from the best: the usual one, then the official one, in the reader's language if there is. */
function rank({ type, lang }: ActorName, wanted: string): number {
  const order: readonly (readonly [NameType, 'same' | 'unsaid' | 'other'])[] = [
    ['usual', 'same'],
    ['usual', 'unsaid'],
    ['official', 'same'],
    ['translation', 'same'],
    ['official', 'unsaid'],
    ['usual', 'other'],
    ['official', 'other'],
  ];
  const tongue = lang === wanted ? 'same' : (lang ?? null) === null ? 'unsaid' : 'other';
  const found = order.findIndex(([candidate, language]) => candidate === type && language === tongue);
  return found === -1 ? order.length : found;
}

/** The name an actor is shown by. */
export function labelActor(names: readonly ActorName[], lang: 'fr' | 'en' = 'fr'): string {
  const best = names.reduce<ActorName | undefined>(
    (chosen, name) => (chosen === undefined || rank(name, lang) < rank(chosen, lang) ? name : chosen),
    undefined,
  );
  return best?.name ?? '';
}
