import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What makes the columns of the map, and the lists of ours that go into them. */
const LIBRARIES = ['@portulan/tiles', '@portulan/domain'] as const;

/** The same text for the same build of what makes the map's index: what another build has kept may mean another thing. */
export function digestMapProgram(): string {
  const digest = createHash('sha256');
  for (const library of LIBRARIES) {
    const folder = dirname(fileURLToPath(import.meta.resolve(library)));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    for (const name of files.sort()) digest.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return digest.digest('hex');
}
