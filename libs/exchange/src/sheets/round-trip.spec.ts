import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeTexts } from '../export/index.js';
import { isWrittenAs, openSheetFile } from '../readers/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-round-trip-'));
});
afterAll(() => rm(folder, { recursive: true }));

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 30) };
/** Each run writes a file: a busy machine may take its time. */
const PATIENCE_MS = 120_000;
const COLUMNS = ['a', 'b', 'c'].map((name) => ({ name, fr: name, en: name }));
// The register keeps no text with blanks around it.
const cell = fc.string({ unit: fc.constantFrom(...'=+-@\'"|;,\t\n <>&éÃœ’\u00a0＝０1aZ', '\r\n') }).map((text) => text.trim());
const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 });

it.each([
  ['csv', 'fr'],
  ['csv', 'en'],
  ['xlsx', 'fr'],
] as const)('what stands in a cell comes back from a file as it was (%s, %s)', async (format, lang) => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      async function* batches() {
        yield rows.map((row) => new Map(COLUMNS.map(({ name }, index) => [name, row[index] ?? ''])));
      }
      const parts: Buffer[] = [];
      for await (const part of writeTexts({ columns: COLUMNS, rows: batches(), format, lang }).body) parts.push(Buffer.from(part));
      const path = join(folder, `table.${format}`);
      await writeFile(path, Buffer.concat(parts));
      const read: (readonly string[])[] = [];
      for await (const row of (await openSheetFile(path, 'table')).rows()) read.push(row.cells);
      const strange = rows.flatMap((row, line) => row.filter((text, index) => !isWrittenAs(read[line]?.[index] ?? '', text)));
      expect({ strange, rows: read.length }).toEqual({ strange: [], rows: rows.length });
    }),
    RUNS,
  );
}, PATIENCE_MS);
