import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { wholeQuestion } from '../../documents/index.js';
import type { Question } from '../../words/index.js';

/**
 * How well an entry answers, the best first; the reasons are in docs/ranking.md.
 *
 * 13 it bears that very name; 12 its singular or plural; 11 a name begins with these very words; 10 they all stand in its
 * names; 9 a name begins so, the last word unfinished; 8 they stand in its names so; from 6, then 4, the same in its names and
 * the places it is at home in; from 2, then 0, anywhere. Of those, one more with some of the words in its names.
 *
 * Most of what a common word finds bears it in neither: one comparison tells, and the eight others are spared.
 *
 * The pairs come back as one binary value, four bytes each: thousands of rows would cost more to read than to find.
 */
const matchSql = (room: EntryRoom) => `
SELECT string_agg(int4send(ord * 16 + rank), ''::bytea) AS hits FROM (
  SELECT ord, CASE
    WHEN NOT words @@ $11::tsquery THEN (words @@ $10::tsquery)::integer + CASE WHEN words @@ $8::tsquery THEN 2 ELSE 0 END
    WHEN words @@ $2::tsquery THEN 13 WHEN words @@ $9::tsquery THEN 12
    WHEN words @@ $4::tsquery THEN 10 + (words @@ $3::tsquery)::integer
    WHEN words @@ $3::tsquery THEN 9 WHEN words @@ $5::tsquery THEN 8
    ELSE (words @@ $10::tsquery)::integer + CASE WHEN words @@ $6::tsquery THEN 6 WHEN words @@ $7::tsquery THEN 4
      WHEN words @@ $8::tsquery THEN 2 ELSE 0 END END AS rank
  FROM search_words WHERE room = '${room}' AND words @@ $1::tsquery
) AS ranked`;

/** What the words of a question match in a room: pairs of a document's number and its rank. */
export async function matchWords(queryable: Queryable, room: EntryRoom, question: Question): Promise<Buffer> {
  const closed = { ...question, isLastOpen: false };
  const whole = wholeQuestion(question);
  const [row] = await queryable.query<{ hits: Buffer | null }>(matchSql(room), [
    toTsquery(question, ''),
    `'${whole.own}':A`,
    `'${whole.own}':*A`,
    toTsquery(closed, 'A'),
    toTsquery(question, 'A'),
    toTsquery(closed, 'AB'),
    toTsquery(question, 'AB'),
    toTsquery(closed, ''),
    `'${whole.roots}'`,
    question.words.map((word) => `'${word}':A`).join(' | '),
    `(${toTsquery(question, 'AB')}) | '${whole.own}':*A | '${whole.roots}'`,
  ]);
  return row?.hits ?? Buffer.alloc(0);
}

/** Folded words are letters and digits alone: nothing in them can be read as an operator. */
function toTsquery({ words, isLastOpen }: Question, weights: string): string {
  return words
    .map((word, index) => {
      const open = isLastOpen && index === words.length - 1 ? '*' : '';
      return `'${word}'${open || weights ? ':' : ''}${open}${weights}`;
    })
    .join(' & ');
}
