const PLACE_NAME = /^[a-z]+:[\p{L}\p{N}_.-]{1,80}$/u;

/** The names of pinned places, each once; what is no name is left out, and so is what comes after `max`. */
export function readPinned(texts: readonly string[], max: number): readonly string[] {
  return [...new Set(texts.filter((text) => PLACE_NAME.test(text)))].slice(0, max);
}

/** What a word of an address stands for; null for none or a word that is not known. */
export function readWord<Meaning extends string>(text: string | null, words: Readonly<Record<Meaning, string>>): Meaning | null {
  const meanings = Object.keys(words) as Meaning[];
  return meanings.find((meaning) => words[meaning] === text) ?? null;
}

/** A whole number from `min` to `max`; null for anything else. */
export function readDensity(text: string | null, min: number, max: number): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null;
  const count = Number(text);
  return count >= min && count <= max ? count : null;
}
