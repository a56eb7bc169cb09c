import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReviewFile } from './review-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-review-'));
});
afterAll(() => rm(folder, { recursive: true }));

const line = (original: Record<string, string>) => ({ rowNumber: 7, outcome: 'review' as const, code: 'why', sentence: 'Because; indeed.', original });

it('writes nothing when nothing is to be seen', async () => {
  expect(await writeReviewFile(folder, 'none.csv', ['a'], [])).toBeNull();
});

it('writes the reason and the row as it was, in the order of its columns', async () => {
  const path = await writeReviewFile(join(folder, 'new'), 'some.csv', ['b', 'a'], [line({ a: '1', b: 'deux\nlignes' })]);
  expect(await readFile(path ?? '', 'utf8')).toBe('\ufeffrow;outcome;code;reason;b;a\n7;review;why;"Because; indeed.";"deux\nlignes";1\n');
});

it('disarms formulas and leaves negative numbers alone', async () => {
  const path = await writeReviewFile(folder, 'formulas.csv', ['a', 'b', 'c'], [line({ a: '=HYPERLINK("x")', b: '-1.533864', c: '-1+cmd' })]);
  expect(await readFile(path ?? '', 'utf8')).toContain(`"'=HYPERLINK(""x"")";-1.533864;'-1+cmd`);
});
