import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SHEET_MAX_BYTES } from '@portulan/contract';
import { ImportRefusal } from '@portulan/exchange';
import { ProblemException } from '../http/problem.js';

const UNFIT = 422;
const CUT_AFTER = 4;

/**
 * Keeps the bytes of a message in a file for as long as they are read.
 *
 * @throws ProblemException for a file that is too big, or that whoever reads it refuses
 */
export async function receiveFile<Value>(body: unknown, read: (path: string) => Promise<Value>): Promise<Value> {
  if (!(body instanceof Readable)) throw new ProblemException(415, 'file-missing', 'Send the bytes of the file, as application/octet-stream. Nothing was kept.');
  const folder = await mkdtemp(join(tmpdir(), 'portulan-sheet-'));
  try {
    const path = join(folder, 'file');
    await pipeline(body, stopAt(SHEET_MAX_BYTES), createWriteStream(path, { mode: 0o600 }));
    return await read(path);
  } catch (failure) {
    if (failure instanceof ImportRefusal) throw new ProblemException(failure.code === 'file-too-big' ? 413 : UNFIT, failure.code, failure.sentence);
    throw failure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Lets through as much as is looked at. What comes after is let go unread, as a connection cut in the middle would tell
 * nobody why; one that goes on and on is cut.
 */
function stopAt(most: number): Transform {
  let bytes = 0;
  const tooBig = () => new ImportRefusal('file-too-big', `The file is larger than ${most / 1_000_000} MB: cut it in several. Nothing was kept.`);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > CUT_AFTER * most) done(tooBig());
      else if (bytes > most) done();
      else done(null, chunk);
    },
    flush: (done) => done(bytes > most ? tooBig() : null),
  });
}
