import { foldText, foldWhole, type Question } from '../words/index.js';

/** A thing with the folded words of each of its names. */
export interface Named<Thing> {
  readonly thing: Thing;
  readonly names: readonly (readonly string[])[];
}

export const nameThing = <Thing>(thing: Thing, names: readonly string[]): Named<Thing> => ({ thing, names: names.map(foldText) });

/** The things one of whose names has all the words asked, exact names first, then those that begin so; else in order. */
export function matchNames<Thing>(things: readonly Named<Thing>[], question: Question): Thing[] {
  return things
    .map(({ thing, names }) => ({ thing, rank: Math.max(...names.map((name) => rankName(name, question))) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ thing }) => thing);
}

function rankName(name: readonly string[], { typed, isLastOpen, whole }: Question): number {
  const hasAll = typed.every((word, index) =>
    isLastOpen && index === typed.length - 1 ? name.some((part) => part.startsWith(word)) : name.includes(word),
  );
  if (!hasAll) return 0;
  const joined = foldWhole(name);
  return joined === whole ? 3 : joined.startsWith(whole) ? 2 : 1;
}
