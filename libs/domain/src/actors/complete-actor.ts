import { cleanText, sortUnique } from '../curation/index.js';
import type { ActorContent, ActorDraft, ActorName } from './actor.js';

/** The whole content of an actor: what was left out is null or empty, sets are in one order. */
export function completeActor(draft: ActorDraft): ActorContent {
  return {
    kind: draft.kind,
    category: draft.category ?? null,
    tier: draft.tier ?? null,
    names: cleanNames(draft.names),
    identifiers: (draft.identifiers ?? [])
      .map(({ scheme, value }) => ({ scheme, value: value.trim() }))
      .sort((a, b) => (`${a.scheme} ${a.value}` < `${b.scheme} ${b.value}` ? -1 : 1)),
    country: draft.country.trim().toUpperCase(),
    seatId: draft.seatId ?? null,
    territory: cleanText(draft.territory),
    address: cleanText(draft.address),
    website: cleanText(draft.website),
    email: cleanText(draft.email),
    phone: cleanText(draft.phone),
    descriptionFr: cleanText(draft.descriptionFr),
    descriptionEn: cleanText(draft.descriptionEn),
    themes: sortUnique(draft.themes),
    sdgs: sortUnique(draft.sdgs),
    sdgTargets: sortUnique(draft.sdgTargets),
  };
}

/** In the order given, each once; empty ones are left out. */
function cleanNames(names: readonly ActorName[]): ActorName[] {
  const met = new Set<string>();
  return names.flatMap(({ type, name, lang }) => {
    const clean = cleanText(name)?.replace(/\s+/gu, ' ') ?? null;
    const key = `${type} ${lang ?? ''} ${clean}`;
    if (clean === null || met.has(key)) return [];
    met.add(key);
    return [{ type, name: clean, lang: lang ?? null }];
  });
}
