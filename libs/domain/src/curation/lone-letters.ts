/** Letters of Europe and signs of print: none of them has to do with those beside it. */
const LONE = /[\u0080-\u024f\u1e00-\u1eff\u2010-\u2027]/g;

/**
 * Makes what replaces each such letter of a text by what is left of it, told once a letter: to take whole texts apart takes a while. What is
 * not of ASCII afterwards holds letters that have to be looked at together.
 *
 * @param takeApart what is left of a text
 */
export function loneLetters(takeApart: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  const take = (letter: string) => {
    const plain = known.get(letter) ?? takeApart(letter);
    known.set(letter, plain);
    return plain;
  };
  return (text) => text.replace(LONE, take);
}
