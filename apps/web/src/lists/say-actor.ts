import type { ActorCard, ActorShort, PlaceAnswer } from '@portulan/contract';

type Say = (id: string, values?: Record<string, string | number>) => string;

/** What an actor is, as precisely as it is known: "Région" rather than "Collectivité". */
export function sayKind(actor: ActorShort & Partial<Pick<ActorCard, 'category' | 'tier'>>, say: Say): string {
  if (actor.kind === 'institution' && actor.category && actor.category !== 'other') {
    return say(`lists.category.${actor.category}`);
  }
  if (actor.kind === 'authority' && actor.tier && actor.tier !== 'other') return say(`lists.tier.${actor.tier}`);
  return say(`lists.kind.${actor.kind}`);
}

/**
 * Where something is, from near to far, saying nothing twice: "Aubagne, Bouches-du-Rhône", "Thiès, Sénégal", "Bretagne".
 * Names already said (the actor's own, often that of its town) are left out unless nothing else remains.
 */
export function sayPlace(place: PlaceAnswer | null, alreadySaid?: string): string | null {
  if (place === null) return null;
  const isFrench = place.country === 'FR';
  const parts = isFrench
    ? [place.label, place.departementLabel, place.departementLabel === null ? place.regionLabel : null]
    : [place.label, place.countryLabel];
  const known = parts.filter((part): part is string => part !== null && part !== '');
  const unsaid = [...new Set(known)].filter((part) => !sameName(part, alreadySaid));
  if (unsaid.length > 0) return unsaid.join(', ');
  const wider = isFrench && !sameName(place.regionLabel, alreadySaid) ? place.regionLabel : null;
  return wider ?? place.countryLabel;
}

const sameName = (one: string | null, other: string | undefined) =>
  one !== null && other !== undefined && one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0;

/** "Marseille", or "Marseille et 2 autres": the first names of a side that may be long. */
export function sayNames(names: readonly string[], say: Say, most = 1): string {
  const shown = names.slice(0, most).join(', ');
  const more = names.length - most;
  return more > 0 ? `${shown} ${say('lists.and-more', { count: more })}` : shown;
}
