import type { Understood } from '@portulan/contract';
import { tidyParams } from './list-address.js';

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
    else if (!next.getAll(other.name).includes(other.value)) next.append(other.name, other.value);
  }
  next.set('q', words);
  return tidyParams(next);
}

/** Filters that hold one value. */
const SINGLE = new Set(['where', 'since', 'until', 'near', 'radius', 'bbox', 'polygon']);

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const listWords = (text: string) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word: fold(word), start: index, end: index + word.length }));

/** The question without some of its words, whatever stood between them; the answer has them without accents or capitals. */
function withoutWords(question: string, words: string): string {
  const [asked, gone] = [listWords(question), listWords(words)];
  const from = asked.findIndex((_, index) => gone.length > 0 && gone.every(({ word }, step) => asked[index + step]?.word === word));
  const [first, last] = [asked[from], asked[from + gone.length - 1]];
  if (first === undefined || last === undefined) return question;
  return `${question.slice(0, first.start)} ${question.slice(last.end)}`.replace(/\s+/g, ' ').trim();
}
