import type { Register } from '@portulan/register';
import { readByCopy } from '../columns/read-by-copy.js';
import { Atlas } from './atlas.js';

/** Reads the whole map from the register, by COPY. */
export const readAtlas = (register: Register): Promise<Atlas> => Atlas.read(readByCopy(register), true);
