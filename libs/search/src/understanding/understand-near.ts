import type { Queryable } from '@portulan/register';
import type { EntryRoom } from '@portulan/domain';
import type { FactFilter } from '../port/index.js';
import { DEFAULT_RADIUS_KM } from '../settings/index.js';
import { isEmptyWord } from '../words/index.js';
import { findTown } from './find-town.js';
import type { Phrasebook } from './phrasebook.js';
import type { Understanding } from './understand-question.js';

/** Words that say "around", of which the town follows. */
const AROUND = new Set('autour alentour alentours pres proche proches environs around near nearby'.split(' '));
/** Words that go with a distance: `dans un rayon de`, `within`, `à moins de`. */
const BEFORE_DISTANCE = new Set('dans un rayon de a moins within less than radius of'.split(' '));
const RADIUS_MAX_KM = 2000;

export interface Nearby {
  /** The words that are left. */
  readonly rest: readonly string[];
  readonly filter: Pick<FactFilter, 'near' | 'radius'>;
  readonly understanding: Understanding;
}

/** `autour de Marseille 50 km`, `à 30 km de Dakar`, `near Lyon`: the circle that is meant; null when none is. */
export async function understandNear(queryable: Queryable, folded: readonly string[]): Promise<Nearby | null> {
  const words = folded.flatMap((word) => /^(\d+)(km|kms)$/.exec(word)?.slice(1) ?? [word]);
  const distance = words.findIndex((word, index) => /^\d{1,4}$/.test(word) && /^(km|kms|kilometres?|kilometers?)$/.test(words[index + 1] ?? ''));
  const around = words.findIndex((word) => AROUND.has(word));
  if (around < 0 && distance < 0) return null;
  const start = skipEmpty(words, around >= 0 ? around + 1 : distance + 2);
  const found = await findTown(queryable, words.slice(start));
  if (!found) return null;
  const { town, length } = found;
  const radius = distance < 0 ? DEFAULT_RADIUS_KM : Math.min(Math.max(Number(words[distance]), 1), RADIUS_MAX_KM);
  const from = distance >= 0 ? Math.min(distance, around < 0 ? distance : around) : around;
  let first = from;
  while (first > 0 && BEFORE_DISTANCE.has(words[first - 1] as string)) first--;
  const afterDistance = distance > around && distance >= start + length ? distance + 2 : start + length;
  const value = `${town.lon},${town.lat}`;
  const label = `${town.label}, ${radius} km`;
  return {
    rest: [...words.slice(0, first), ...words.slice(Math.max(afterDistance, start + length))],
    filter: { near: { lon: town.lon, lat: town.lat }, radius },
    understanding: { words: words.slice(first, afterDistance).join(' '), name: 'near', value, labels: { fr: label, en: label } },
  };
}

/** What people call the surroundings of a town that is the head of no such territory: `région de Saint-Étienne`. */
const SURROUNDINGS = 'region';

/** `région de Saint-Étienne`, `Saint-Étienne région`: the circle around a French town that gives its name to no région; null when none is. */
export async function understandSurroundings(queryable: Queryable, book: Phrasebook, room: EntryRoom, folded: readonly string[]): Promise<Nearby | null> {
  const full = folded.flatMap((word, at) => (isEmptyWord(word) ? [] : [{ word, at }]));
  const words = full.map(({ word }) => word);
  const said = words.indexOf(SURROUNDINGS);
  if (said < 0 || book.longestAt(words, said, room, () => true)?.meaning) return null;
  const isTown = (from: number, to: number) => {
    const found = book.longestAt(words.slice(0, to), from, room, () => true);
    return found?.meaning?.name === 'commune' ? found.length : 0;
  };
  const before = words.slice(0, said).findIndex((_, from) => isTown(from, said) === said - from);
  const [from, length] = isTown(said + 1, words.length) > 0 ? [said + 1, isTown(said + 1, words.length)] : [before, said - before];
  if (from < 0 || length <= 0) return null;
  const [first, last] = [full[from]?.at as number, full[from + length - 1]?.at as number];
  const found = await findTown(queryable, folded.slice(first, last + 1));
  if (!found?.town.isFrench) return null;
  const { label, lon, lat } = found.town;
  const named = `${label}, ${DEFAULT_RADIUS_KM} km`;
  const [start, end] = [Math.min(full[said]?.at as number, first), Math.max(full[said]?.at as number, last) + 1];
  return {
    rest: [...folded.slice(0, start), ...folded.slice(end)],
    filter: { near: { lon, lat }, radius: DEFAULT_RADIUS_KM },
    understanding: { words: folded.slice(start, end).join(' '), name: 'near', value: `${lon},${lat}`, labels: { fr: named, en: named } },
  };
}

function skipEmpty(words: readonly string[], from: number): number {
  let at = from;
  // The article of a name is left out too: `autour du Mans` names it no more than `autour de Mans`.
  while (at < words.length && isEmptyWord(words[at] as string)) at++;
  return at;
}
