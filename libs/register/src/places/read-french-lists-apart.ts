import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readFrenchLists } from './french-lists.js';

const PROGRAM = fileURLToPath(new URL('./french-lists-program.js', import.meta.url));
const OUTPUT_MAX_BYTES = 64 * 1024 * 1024;

/**
 * The French lists as JSON texts, read by a process that gives its memory back. Sources that a test runs unbuilt have no
 * such program: there they are read on the spot.
 */
export async function readFrenchListsApart(): Promise<{ readonly territories: string; readonly formerCommunes: string }> {
  if (!existsSync(PROGRAM)) {
    const lists = readFrenchLists();
    return { territories: JSON.stringify(lists.territories), formerCommunes: JSON.stringify(lists.formerCommunes) };
  }
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { maxBuffer: OUTPUT_MAX_BYTES });
  const [territories = '[]', formerCommunes = '[]'] = stdout.split('\n');
  return { territories, formerCommunes };
}
