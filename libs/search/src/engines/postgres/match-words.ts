import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { wholeName } from '../../documents/index.js';
import type { Question } from '../../words/index.js';

/**
 * How well an entry answers, the best first: it bears that very name; one of its names begins so; all the words are in
 * its names; in its names and places; anywhere. Among equals, whole words before beginnings.
 *
 * The pairs come back as one binary value, four bytes each: thousands of rows would cost more to read than to find.
 */
const matchSql = (room: EntryRoom) => `
SELECT string_agg(int4send(ord * 16 + rank), ''::bytea) AS hits FROM (
  SELECT ord, (CASE WHEN words @@ $2::tsquery THEN 8 WHEN words @@ $3::tsquery THEN 6 WHEN words @@ $4::tsquery THEN 4
    WHEN words @@ $5::tsquery THEN 2 ELSE 0 END) + (words @@ $6::tsquery)::integer AS rank
  FROM search_words WHERE room = '${room}' AND words @@ $1::tsquery
) AS ranked`;

/** What the words of a question match in a room: pairs of a document's number and its rank. */
export async function matchWords(queryable: Queryable, room: EntryRoom, question: Question): Promise<Buffer> {
  const [row] = await queryable.query<{ hits: Buffer | null }>(matchSql(room), [
    toTsquery(question, ''),
    `'${wholeName(question.whole)}'`,
    `'${wholeName(question.whole)}':*`,
    toTsquery(question, 'A'),
    toTsquery(question, 'AB'),
    toTsquery({ ...question, isLastOpen: false }, ''),
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
