const ID_BYTES = 16;

/** The ids of a room in ascending order, sixteen bytes each: a row's number is the rank of its id. */
export class EntryIds {
  private readonly bytes: Buffer;
  readonly count: number;

  /** @param parts sixteen bytes each, ascending. */
  constructor(readonly parts: Uint8Array) {
    this.bytes = Buffer.from(parts.buffer as ArrayBuffer, parts.byteOffset, parts.length);
    this.count = parts.length / ID_BYTES;
  }

  /** @param ids UUIDs in ascending order, as PostgreSQL sorts them. */
  static from(ids: readonly string[]): EntryIds {
    return new EntryIds(new Uint8Array(Buffer.from(ids.join('').replaceAll('-', ''), 'hex')));
  }

  at(row: number): string {
    const hex = this.bytes.toString('hex', row * ID_BYTES, (row + 1) * ID_BYTES);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** The row of an id, or -1. */
  find(id: string): number {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
    if (wanted.length !== ID_BYTES) return -1;
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.bytes.compare(wanted, 0, ID_BYTES, middle * ID_BYTES, (middle + 1) * ID_BYTES);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
