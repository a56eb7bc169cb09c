import { createHash } from 'node:crypto';
import type { Queryable } from '../database/index.js';

/** No vowels, and nothing that is taken for another letter: a code spells no word and can be read out. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';
const CODE_LENGTH = 7;
const CODE_LENGTH_MAX = 26;

/** Letters that stand for a path, always the same: the longest code that could be needed. */
function spell(path: string): string {
  let number = BigInt(`0x${createHash('sha256').update(path).digest('hex')}`);
  let code = '';
  while (code.length < CODE_LENGTH_MAX) {
    code += LETTERS[Number(number % BigInt(LETTERS.length))];
    number /= BigInt(LETTERS.length);
  }
  return code;
}

/**
 * The code of a page of the site, kept from now on; the same path has the same code for ever. Two paths that begin alike
 * part at the next letter.
 *
 * @param path of our own site, checked by the caller
 */
export async function keepLink(register: Queryable, path: string): Promise<{ readonly code: string; readonly isNew: boolean }> {
  const spelled = spell(path);
  for (let length = CODE_LENGTH; length <= CODE_LENGTH_MAX; length++) {
    const code = spelled.slice(0, length);
    const made = await register.query(`INSERT INTO short_link (code, path) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING RETURNING code`, [code, path]);
    if (made.length > 0) return { code, isNew: true };
    if ((await findLink(register, code)) === path) return { code, isNew: false };
  }
  throw new Error('Two paths have the same digest.');
}

/** The path behind a code, or null. */
export async function findLink(register: Queryable, code: string): Promise<string | null> {
  const [link] = await register.prepared<{ path: string }>(`SELECT path FROM short_link WHERE code = $1`, [code]);
  return link?.path ?? null;
}
