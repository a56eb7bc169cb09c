import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { openVault, sealSecrets, type Register, type SecretVault } from '@portulan/register';
import type { Configuration } from '../configuration/index.js';
import { StartFailure } from './start-failure.js';

const KEY_BYTES = 32;
const KEY_FILE = 'secret.key';

/**
 * What seals the second factors: under the secret of the configuration, else under one that is made once and kept in a
 * file beside the database, readable by this account alone. Those that an earlier version kept readable are sealed now.
 *
 * @throws StartFailure `secret-not-kept` when that file can be neither read nor made
 */
export async function openSealedVault(
  register: Register,
  { PORTULAN_SECRET: secret, PORTULAN_DATA_DIR: folder }: Pick<Configuration, 'PORTULAN_SECRET' | 'PORTULAN_DATA_DIR'>,
  say: (sentence: string) => void,
): Promise<SecretVault> {
  const vault = openVault(secret ?? (await readKeyFile(resolve(folder, KEY_FILE))));
  const { sealed, unreadable } = await sealSecrets(register, vault);
  if (sealed > 0) say(`${sealed} second factor(s) that were readable in the database are sealed now.`);
  if (unreadable > 0) {
    say(
      `${unreadable} second factor(s) were sealed with another secret and cannot be read: set PORTULAN_SECRET, or bring ${KEY_FILE} back into the data folder, as they were. Until then these people come in by a recovery code, or by npm run portulan -- reset-second-factor.`,
    );
  }
  return vault;
}

async function readKeyFile(path: string): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // Of two servers that start together one makes it, and both read it.
    await writeFile(path, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch((failure: NodeJS.ErrnoException) => {
      if (failure.code !== 'EEXIST') throw failure;
    });
    const key = (await readFile(path, 'utf8')).trim();
    if (key.length >= KEY_BYTES) return key;
  } catch (failure) {
    throw notKept(path, failure instanceof Error ? failure.message : String(failure));
  }
  throw notKept(path, 'it holds no key');
}

const notKept = (path: string, reason: string) =>
  new StartFailure('secret-not-kept', `The key that seals second factors is kept in ${path}, which cannot be used (${reason}). Nothing was started. Set PORTULAN_SECRET to a long random word, or let this account write there.`);
