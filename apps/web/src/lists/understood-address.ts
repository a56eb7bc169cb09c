import type { EntryFilter, Relaxation, Understood } from '@portulan/contract';
import { tidyParams, withoutValue } from './list-address.js';

/** Every word as a word like any other. */
export function withLiteral(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('page');
  next.set('literal', 'true');
  return tidyParams(next);
}

/** What the words name counts again. */
export function withoutLiteral(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('page');
  next.delete('literal');
  return tidyParams(next);
}

/**
 * One part of the question as plain words, the others as the filters they were taken for: they leave the box and become
 * choices like any other, since words are literal all or none.
 */
export function withLiteralPart(params: URLSearchParams, understood: readonly Understood[], part: Understood): URLSearchParams {
  const next = withLiteral(params);
  let words = next.get('q') ?? '';
  for (const other of understood) {
    if (other.words === part.words) continue;
    words = withoutWords(words, other.words);
    if (SINGLE.has(other.name)) next.set(other.name, other.value);
    else for (const value of valuesOf(other)) if (!next.getAll(other.name).includes(value)) next.append(other.name, value);
    const radius = other.name === 'near' ? RADIUS.exec(other.label)?.[1] : undefined;
    if (radius !== undefined) next.set('radius', radius);
  }
  next.set('q', words);
  return tidyParams(next);
}

/** The address without a choice, be it one of the filters or words that were taken for one. */
export function withoutChoice(params: URLSearchParams, { name, value, words }: Omit<Relaxation, 'total'>): URLSearchParams {
  if (words !== undefined) return withoutPart(params, words);
  // Several values of one filter are one choice to drop, told with commas.
  const values = SINGLE.has(name) ? [value] : valuesOf({ value });
  return values.reduce((next, each) => withoutValue(next, name, each), params);
}

function withoutPart(params: URLSearchParams, words: string): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('page');
  next.set('q', withoutWords(next.get('q') ?? '', words));
  return tidyParams(next);
}

/** A former region is several départements. */
export const valuesOf = ({ value }: Pick<Understood, 'value'>): readonly string[] => value.split(',');

/** A circle says its radius in its label alone: "Marseille, 50 km". */
const RADIUS = /(\d+)\s?km$/;

/** The circle that words of the question mean (`autour de Marseille, 50 km`), for a map to draw; undefined when they mean none. */
export function circleOf(understood: readonly Understood[]): Pick<EntryFilter, 'near' | 'radius'> | undefined {
  const around = understood.find(({ name }) => name === 'near');
  if (around === undefined) return undefined;
  const [lon = NaN, lat = NaN] = around.value.split(',').map(Number);
  const radius = Number(RADIUS.exec(around.label)?.[1]);
  return Number.isFinite(lon + lat) ? { near: { lon, lat }, ...(radius > 0 && { radius }) } : undefined;
}

/** Filters that hold one value. */
const SINGLE = new Set(['q', 'where', 'since', 'until', 'near', 'radius', 'bbox', 'polygon']);

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const listWords = (text: string) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word: fold(word), start: index, end: index + word.length }));

/** The question without some of its words, whatever stood between them; the answer has them without accents or capitals. */
function withoutWords(question: string, words: string): string {
  const asked = listWords(question);
  // Compared glued, since `ODD 6` may come back as `odd6`.
  const gone = listWords(words).map(({ word }) => word).join('');
  for (const [from, first] of asked.entries()) {
    let glued = '';
    for (const { word, end } of asked.slice(from)) {
      glued += word;
      if (glued === gone) return `${question.slice(0, first.start)} ${question.slice(end)}`.replace(/\s+/g, ' ').trim();
      if (glued.length >= gone.length) break;
    }
  }
  return question;
}
