type Numbers = Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The same array, or a copy with room to spare when it is too short for `length` elements. */
export function grown<Column extends Numbers>(column: Column, length: number): Column {
  if (column.length >= length) return column;
  const larger = new (column.constructor as new (length: number) => Column)(Math.max(length, Math.ceil(column.length * 1.5), 1024));
  larger.set(column as never);
  return larger;
}
