import type { Register } from '@portulan/register';
import { readCopy, type CopyRow } from '../columns/read-copy.js';
import { Atlas } from './atlas.js';

/** Reads the whole map from the register, by COPY. */
export function readAtlas(register: Register): Promise<Atlas> {
  return Atlas.read(async function* (sql): AsyncGenerator<readonly CopyRow[]> {
    yield* readCopy(await register.copyTo(`COPY (${sql}) TO STDOUT`));
  });
}
