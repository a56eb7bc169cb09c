import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';

describe('the fingerprint of the sources', () => {
  let root;
  const write = (path, text) => writeFileSync(join(root, path), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'portulan-fingerprint-'));
    for (const folder of ['apps/api/dist', 'libs/domain/src/actors', 'libs/domain/node_modules']) mkdirSync(join(root, folder), { recursive: true });
    write('libs/domain/src/actors/actor.ts', 'one');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is the same as long as nothing is touched', () => {
    expect(fingerprint(root)).toBe(fingerprint(root));
  });

  it.each([
    ['a source grows', () => write('libs/domain/src/actors/actor.ts', 'longer')],
    ['a source is saved again', () => utimesSync(join(root, 'libs/domain/src/actors/actor.ts'), 1, 1)],
    ['a source appears', () => write('libs/domain/src/index.ts', '')],
    ['a source goes', () => rmSync(join(root, 'libs/domain/src/actors/actor.ts'))],
    ['the lockfile appears', () => write('package-lock.json', '{}')],
  ])('changes when %s', (_case, change) => {
    const before = fingerprint(root);
    change();
    expect(fingerprint(root)).not.toBe(before);
  });

  it.each(['apps/api/dist/main.js', 'libs/domain/node_modules/index.js', 'libs/domain/src/actors/actor.spec.ts', 'libs/domain/README.md'])('does not look at %s', (path) => {
    const before = fingerprint(root);
    write(path, 'new');
    expect(fingerprint(root)).toBe(before);
  });
});
