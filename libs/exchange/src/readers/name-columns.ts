/** What two writings of one header have in common: case, spaces and the shape of apostrophes are not meant. */
export const foldHeader = (header: string): string =>
  header.normalize('NFC').replace(/[’‘ʼ`´]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Gives every column a name of its own: trimmed, `(2)`, `(3)`... after a name already met, `column 4` for an empty one.
 * Files of the field have thirteen columns called `Non applicable`.
 */
export function nameColumns(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `column ${index + 1}`;
    const count = (seen.get(foldHeader(name)) ?? 0) + 1;
    seen.set(foldHeader(name), count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
