import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseLetterFiles } from './erase-letter-files.js';
import { openMailer } from './open-mailer.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-letters-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (id: string, to: string, text: string) => {
  const mailer = openMailer({ from: 'portulan@example.org', folder, say: () => undefined });
  await mailer.send({ id, to, subject: 'Bonjour', text, html: `<p>${text}</p>` });
  mailer.close();
};

it('erases the letters to somebody, and those that name them however they are written', async () => {
  await write('to', 'Josephine@example.org', 'Bonjour,');
  await write('named', 'team@example.org', `Madame Joséphine Lagrange écrit. ${'Une longue ligne que la lettre coupe en plusieurs. '.repeat(4)}josephine@example.org`);
  await write('accents', 'team@example.org', `${'é'.repeat(200)} Joséphine Lagrange`);
  await write('other', 'wanda@example.org', 'Bonjour Wanda,');
  await writeFile(join(folder, 'note.txt'), 'josephine@example.org');
  expect(await eraseLetterFiles(folder, ['josephine@example.org', 'Joséphine LAGRANGE', ' '])).toBe(3);
  expect((await readdir(folder)).sort()).toEqual(['note.txt', 'other.eml']);
});

it('finds none where there is no folder', async () => {
  expect(await eraseLetterFiles(join(folder, 'absent'), ['a@example.org'])).toBe(0);
});
