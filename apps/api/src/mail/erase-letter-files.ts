import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter as a mail program would read it, of the two ways in which its parts are written. */
function readable(letter: string): string {
  const plain = letter.replace(/=\r?\n/g, '');
  const bytes = Buffer.from(plain.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
  const encoded = [...letter.matchAll(/\n\r?\n([A-Za-z0-9+/=\r\n]{40,})/g)].map(([, part]) => Buffer.from(part ?? '', 'base64').toString('utf8'));
  return [plain, bytes.toString('utf8'), ...encoded].join('\n').toLowerCase();
}

/**
 * Deletes the letters, kept as files where there is no mail server, that are to somebody or say one of the words by which they
 * are known. A folder that is not there has none.
 *
 * @returns how many there were
 */
export async function eraseLetterFiles(folder: string, words: readonly string[]): Promise<number> {
  const looked = words.map((word) => word.normalize('NFC').trim().toLowerCase()).filter((word) => word !== '');
  const names = await readdir(folder).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return [];
    throw failure;
  });
  let erased = 0;
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const letter = readable(await readFile(join(folder, name), 'utf8'));
    if (!looked.some((word) => letter.includes(word))) continue;
    await unlink(join(folder, name));
    erased += 1;
  }
  return erased;
}
