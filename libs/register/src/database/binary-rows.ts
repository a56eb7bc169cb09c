/** What every COPY in the binary format begins with: its signature, and neither flags nor extensions. Source: PostgreSQL documentation, COPY, "Binary Format". */
const HEADER = Buffer.from('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** In the place of the number of fields of a row. */
const END = -1;
const NULL = -1;

/** Room to begin with. */
const FIRST_BYTES = 64 * 1024;
/** Bytes that a character of JavaScript takes at most. */
const CHARACTER_BYTES = 3;
/** A short text of plain letters is written sooner by us than by whoever has to be asked for it. */
const SHORT_TEXT = 40;

const TEXT_TYPE = 25;
const DOUBLE_TYPE = 701;
const UUID_TYPE = 2950;
const UUID_BYTES = 16;
/** From 1970 on, where dates of JavaScript begin, to 2000, where those of PostgreSQL do. */
const EPOCH_MS = 946_684_800_000;
const DASH = 45;
const JSON_VERSION = 1;

/**
 * Rows for `COPY ... FROM STDIN (FORMAT binary)`, field by field in the order of the columns: the database takes them as
 * they are, where it has to read numbers, lists and bytes out of text letter by letter. Fields must be of the very type of
 * their column.
 */
export class BinaryRows {
  private bytes = Buffer.allocUnsafe(FIRST_BYTES);
  private length = HEADER.copy(this.bytes);

  /** Begins another COPY, once the one before is ended and taken. */
  begin(): void {
    this.makeRoom(HEADER.length);
    this.length += HEADER.copy(this.bytes, this.length);
  }

  /** Begins a row of so many fields. */
  row(fields: number): void {
    this.makeRoom(2);
    this.length = this.bytes.writeInt16BE(fields, this.length);
  }

  /** Ends them all. */
  end(): void {
    this.row(END);
  }

  /** What was written since the last time: a copy of that length, as room to write in is taken for memory in use until it is collected. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  null(): void {
    this.number(NULL);
  }

  /** `integer` */
  integer(value: number | null): void {
    if (value === null) return this.null();
    this.number(4);
    this.number(value);
  }

  /** `bigint` */
  bigint(value: bigint): void {
    this.number(8);
    this.makeRoom(8);
    this.length = this.bytes.writeBigInt64BE(value, this.length);
  }

  /** `text` */
  text(text: string): void {
    const start = this.open();
    this.characters(text);
    this.close(start);
  }

  /** `bytea` */
  raw(bytes: Buffer): void {
    this.number(bytes.length);
    this.makeRoom(bytes.length);
    this.length += bytes.copy(this.bytes, this.length);
  }

  /** `jsonb`, from its text. */
  json(text: string): void {
    const start = this.open();
    this.makeRoom(1);
    this.bytes[this.length++] = JSON_VERSION;
    this.characters(text);
    this.close(start);
  }

  /** `uuid` */
  uuid(id: string): void {
    this.number(UUID_BYTES);
    this.makeRoom(UUID_BYTES);
    for (let at = 0; at < id.length; at += 2) {
      if (id.charCodeAt(at) === DASH) at++;
      this.bytes[this.length++] = (digitOf(id.charCodeAt(at)) << 4) | digitOf(id.charCodeAt(at + 1));
    }
  }

  /** `timestamptz`, to the millisecond. */
  time(time: Date): void {
    this.bigint(BigInt(time.getTime() - EPOCH_MS) * 1000n);
  }

  /** `text[]` */
  texts(texts: readonly string[]): void {
    const start = this.openList(texts.length, TEXT_TYPE);
    for (const text of texts) this.text(text);
    this.close(start);
  }

  /** `uuid[]` */
  uuids(ids: readonly string[]): void {
    const start = this.openList(ids.length, UUID_TYPE);
    for (const id of ids) this.uuid(id);
    this.close(start);
  }

  /** `double precision[]` */
  doubles(values: readonly number[]): void {
    const start = this.openList(values.length, DOUBLE_TYPE);
    for (const value of values) {
      this.number(8);
      this.makeRoom(8);
      // There is a zero below zero, which nobody means.
      this.length = this.bytes.writeDoubleBE(value + 0, this.length);
    }
    this.close(start);
  }

  /** Dimensions, whether there are nulls, the type; then how many, numbered from 1 on. */
  private openList(length: number, type: number): number {
    const start = this.open();
    this.number(length === 0 ? 0 : 1);
    this.number(0);
    this.number(type);
    if (length > 0) {
      this.number(length);
      this.number(1);
    }
    return start;
  }

  /** Begins a field whose length is known once it is written: see `close`. */
  private open(): number {
    this.number(0);
    return this.length;
  }

  private close(start: number): void {
    const end = this.length;
    this.length = start - 4;
    this.number(end - start);
    this.length = end;
  }

  private characters(text: string): void {
    this.makeRoom(text.length * CHARACTER_BYTES);
    if (text.length > SHORT_TEXT || !this.plainCharacters(text)) this.length += this.bytes.write(text, this.length);
  }

  /** Writes a text of ASCII; false, with nothing written, when it is not. */
  private plainCharacters(text: string): boolean {
    const { bytes, length } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) return false;
      bytes[length + at] = code;
    }
    this.length += text.length;
    return true;
  }

  private number(value: number): void {
    this.makeRoom(4);
    const { bytes, length } = this;
    bytes[length] = value >>> 24;
    bytes[length + 1] = value >>> 16;
    bytes[length + 2] = value >>> 8;
    bytes[length + 3] = value;
    this.length = length + 4;
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** The value of a hexadecimal digit, by its code. */
const digitOf = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87);
