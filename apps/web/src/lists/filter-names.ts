import type { AppliedFilter, Relaxation, Understood } from '@portulan/contract';
import { valuesOf } from './understood-address.js';

type Say = (id: string, values?: Record<string, string>) => string;

/** Filters whose value says nothing without their name: a year, a place around which, a name among names. */
const NAMED = new Set(['epci', 'commune', 'since', 'until', 'funder', 'near']);

/** Filters whose value is a shape: their name is all there is to say. */
const SHAPES = new Set(['bbox', 'polygon']);

/** How a filter is called on its chip: "Sénégal", "Depuis : 2010", "« eau »". */
export function wordsOfFilter({ name, label }: AppliedFilter, say: Say): string {
  if (name === 'q') return say('lists.filter-words', { label });
  if (SHAPES.has(name)) return say(`lists.filter.${name}`);
  return NAMED.has(name) ? say('lists.filter-named', { name: say(`lists.filter.${name}`), label }) : label;
}

/** What dropping a filter is called: "Sans le filtre Pays : Mali", "Sans les mots « eau »", "Sans « marseille » (commune Marseille)". */
export function wordsWithout({ words, ...choice }: Omit<Relaxation, 'total'>, say: Say): string {
  const { name, label } = choice;
  if (words !== undefined) return say('lists.none-without-meant', { words, meant: wordsOfUnderstood({ ...choice, words }, say) });
  if (name === 'q') return say('lists.none-without-words', { label });
  if (SHAPES.has(name)) return say('lists.none-without-shape', { name: say(`lists.filter.${name}`) });
  return say('lists.none-without', { name: say(`lists.filter.${name}`), label });
}

/** What words of the question were taken for: "pays Sénégal". */
export function wordsOfUnderstood({ name, value, label }: Understood, say: Say): string {
  const isSeveral = name === 'departement' && valuesOf({ value }).length > 1;
  return say(isSeveral ? 'lists.meant.territory' : `lists.meant.${name}`, { label });
}
