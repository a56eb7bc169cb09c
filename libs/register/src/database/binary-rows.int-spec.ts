import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import fc from 'fast-check';
import { BinaryRows } from './binary-rows.js';

interface Row {
  readonly number: number | null;
  readonly large: bigint;
  readonly text: string;
  readonly bytes: Buffer;
  readonly card: Readonly<Record<string, string>>;
  readonly id: string;
  readonly time: Date;
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly points: readonly number[];
}

/** Short and long, plain and not; the database knows no letter of number zero. */
const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: fc.constantFrom('a', 'é', '’', '語', '"', '\\', '\t', '\n', ',', '{') , maxLength: 200 }))
  .map((each) => each.replaceAll('\0', ''));
const uuid = fc.oneof(fc.uuid(), fc.uuid().map((id) => id.toUpperCase()));
const row = fc.record<Row>({
  number: fc.option(fc.integer()),
  large: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  text,
  bytes: fc.uint8Array().map((each) => Buffer.from(each)),
  card: fc.record({ label: text }),
  id: uuid,
  time: fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
  texts: fc.array(text),
  ids: fc.array(uuid),
  points: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
});

describe('rows in the binary format', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase({ filled: 'empty' });
    await database.register.query(`
      CREATE TABLE cell (number integer, large bigint, text text, bytes bytea, card jsonb, id uuid, time timestamptz, texts text[], ids uuid[], points double precision[], place serial)`);
  });
  afterAll(() => database.drop());

  function* write(rows: readonly Row[]) {
    const written = new BinaryRows();
    for (const each of rows) {
      written.row(10);
      written.integer(each.number);
      written.bigint(each.large);
      written.text(each.text);
      written.raw(each.bytes);
      written.json(JSON.stringify(each.card));
      written.uuid(each.id);
      written.time(each.time);
      written.texts(each.texts);
      written.uuids(each.ids);
      written.doubles(each.points);
      yield written.take();
    }
    written.end();
    yield written.take();
  }

  it('are what the database holds afterwards, whatever they are', async () => {
    const { register } = database;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        await register.query('TRUNCATE cell');
        const copy = 'COPY cell (number, large, text, bytes, card, id, time, texts, ids, points) FROM STDIN (FORMAT binary)';
        expect(await register.copyFrom(copy, write(rows))).toBe(rows.length);
        const kept = await register.query(`SELECT number, large, text, bytes, card, id, time, texts, ids::text[] AS ids, points FROM cell ORDER BY place`);
        const lower = (id: string) => id.toLowerCase();
        expect(kept).toEqual(rows.map((each) => ({ ...each, large: String(each.large), id: lower(each.id), ids: each.ids.map(lower) })));
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 50) },
    );
  });

  it('go on in another copy once those before are ended', async () => {
    const { register } = database;
    await register.query('TRUNCATE cell');
    const written = new BinaryRows();
    const taken: Buffer[] = [];
    for (const number of [1, 2]) {
      if (number > 1) written.begin();
      written.row(1);
      written.integer(number);
      written.end();
      taken.push(written.take());
    }
    for (const each of taken) await register.copyFrom('COPY cell (number) FROM STDIN (FORMAT binary)', [each]);
    expect(await register.query('SELECT number FROM cell ORDER BY place')).toEqual([{ number: 1 }, { number: 2 }]);
  });
});
