/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly isFound: boolean;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Lower case without accents; may be longer than the character it comes from (`œ`). */
function fold(character: string): string {
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return LIGATURES[plain] ?? plain;
}

const isWordCharacter = (character: string) => /[\p{L}\p{N}]/u.test(character);

/** The words of a query worth marking: one letter would speckle the page. */
function listWords(query: string): string[] {
  const words = [...query].map(fold).join('').split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word.length > 1))];
}

/**
 * Cuts a label where its words begin with those of a query, forgiving of accents, case and ligatures, so that the
 * reader sees why an entry was found. What search understood beyond that (a slip, a synonym) stays unmarked.
 */
export function markWords(label: string, query: string): Stretch[] {
  const words = listWords(query);
  const characters = [...label];
  if (words.length === 0) return [{ text: label, isFound: false }];
  const found = new Array<boolean>(characters.length).fill(false);
  characters.forEach((character, start) => {
    const before = characters[start - 1];
    if (!isWordCharacter(character) || (before !== undefined && isWordCharacter(before))) return;
    let folded = '';
    for (let end = start; end < characters.length && isWordCharacter(characters[end] ?? ' '); end += 1) {
      folded += fold(characters[end] ?? '');
      if (words.includes(folded)) found.fill(true, start, end + 1);
    }
  });
  return joinStretches(characters, found);
}

function joinStretches(characters: readonly string[], found: readonly boolean[]): Stretch[] {
  const stretches: { text: string; isFound: boolean }[] = [];
  characters.forEach((character, index) => {
    const isFound = found[index] === true;
    const last = stretches.at(-1);
    if (last !== undefined && last.isFound === isFound) last.text += character;
    else stretches.push({ text: character, isFound });
  });
  return stretches;
}
