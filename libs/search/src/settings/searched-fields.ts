/**
 * What is searched of an entry, the most telling first: the order is the order of relevance in every engine, and
 * `weight` is what a word in it counts.
 *
 * - `names`: every name of an actor, the title of a project, the names of both sides of a cooperation, registry numbers
 * - `places`: seats, places of action and partner places, with their département, région and country; who takes part.
 *   Those of an actor's partners and projects come after its own and are worth less: 2
 * - `topics`: themes, kind, form, category, programmes of funding
 * - `description`: the rest
 * - `synonyms`: what the terms of the field in all of these are also called
 */
export const SEARCHED_FIELDS = [
  { name: 'names', weight: 4 },
  { name: 'places', weight: 3 },
  { name: 'topics', weight: 2 },
  { name: 'description', weight: 1 },
  { name: 'synonyms', weight: 1 },
] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number]['name'];
