import { Readable } from 'node:stream';
import { readCopy } from './read-copy.js';

const read = async (chunks: (string | Buffer)[]) => {
  const rows = [];
  for await (const batch of readCopy(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) rows.push(...batch);
  return rows;
};

describe('rows of COPY', () => {
  it('tells an empty text from nothing', async () => {
    expect(await read(['a\t\\N\t\n'])).toEqual([['a', null, '']]);
  });

  it('reads escaped tabs, newlines and backslashes back', async () => {
    expect(await read(['a\\tb\\nc\\\\d\n'])).toEqual([['a\tb\nc\\d']]);
  });

  it('joins a row and a letter cut between two chunks', async () => {
    const bytes = Buffer.from('Thiès\tSN\nKayes\tML\n');
    expect(await read([bytes.subarray(0, 4), bytes.subarray(4, 11), bytes.subarray(11)])).toEqual([
      ['Thiès', 'SN'],
      ['Kayes', 'ML'],
    ]);
  });
});
