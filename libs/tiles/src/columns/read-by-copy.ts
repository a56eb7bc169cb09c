import type { Register } from '@portulan/register';
import type { RowReader } from './row-reader.js';
import { readCopy } from './read-copy.js';

/** Reads from the register by COPY; with ids, the rows of these entries alone. */
export const readByCopy = (register: Register, only?: readonly string[]): RowReader =>
  async function* (query) {
    yield* readCopy(await register.copyTo(`COPY (${query.sql(only)}) TO STDOUT`));
  };
