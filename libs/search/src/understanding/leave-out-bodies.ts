import { composeQuestion, isEmptyWord, type IsName, type Question } from '../words/index.js';

/** What governs a place, said before its name or, in English, after it. Folded. */
const BODIES = new Set(
  (
    'mairie hotel ville commune municipalite conseil municipal urbaine rurale town hall city council municipality ' +
    'land etat state province region canton gouvernorat governorate oblast voivodie prefecture comte county wilaya district departement cercle ' +
    'arrondissement judet kreis landkreis republique emirat'
  ).split(' '),
);
/** `commune urbaine de`, `hôtel de ville de`. */
const BODY_MAX_WORDS = 2;

/**
 * The names that a question may be for besides its own, in the order to try them: `Genève (canton)`, then `Genève`, for
 * `canton de Genève`; none when it names no body.
 */
export function leaveOutBodies({ folded }: Question, isName: IsName): Question[] {
  const full = folded.filter((word) => !isEmptyWord(word));
  const isBody = (word: string | undefined) => word !== undefined && BODIES.has(word);
  const rests: string[][] = [];
  const add = (rest: string[], turned: string[]) => rest.length > 0 && rests.push(turned, rest);
  for (let count = 1; count <= BODY_MAX_WORDS && isBody(full[count - 1]); count++) {
    const [body, rest] = [full.slice(0, count), full.slice(count)];
    add(rest, [...rest, ...body]);
  }
  for (let count = 1; count <= BODY_MAX_WORDS && isBody(full.at(-count)); count++) {
    const [body, rest] = [full.slice(-count), full.slice(0, -count)];
    add(rest, [...body, ...rest]);
  }
  return rests.flatMap((rest) => composeQuestion(rest, isName) ?? []);
}
