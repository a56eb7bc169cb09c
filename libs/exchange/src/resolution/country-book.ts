import { foldName } from '@portulan/domain';
import type { Queryable } from '@portulan/register';

interface CountryRow {
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly aliases: readonly string[];
  readonly lon: number | null;
  readonly lat: number | null;
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
}

/** Countries by every label they are written with, and whether a point may lie in one. */
export class CountryBook {
  private readonly codes = new Map<string, string>();
  private readonly rows = new Map<string, CountryRow>();

  constructor(rows: readonly CountryRow[]) {
    for (const row of rows) {
      this.rows.set(row.code, row);
      for (const label of [row.labelFr, row.labelEn, ...row.aliases]) this.codes.set(foldName(label), row.code);
    }
  }

  static async load(unit: Queryable): Promise<CountryBook> {
    return new CountryBook(
      await unit.query<CountryRow>(
        `SELECT code, label_fr AS "labelFr", label_en AS "labelEn", aliases, lon, lat, west, south, east, north FROM country`,
      ),
    );
  }

  has(code: string): boolean {
    return this.rows.has(code);
  }

  /** ISO 3166-1 alpha-2 of a label, or null. */
  find(label: string): string | null {
    return this.codes.get(foldName(label)) ?? null;
  }

  labelFr(code: string): string {
    return this.rows.get(code)?.labelFr ?? code;
  }

  /** The point a country's name is drawn at. */
  labelPoint(code: string): { lon: number; lat: number } | null {
    const row = this.rows.get(code);
    return row?.lon == null || row.lat == null ? null : { lon: row.lon, lat: row.lat };
  }

  /** True when the point lies in the country's generous box (which may cross the date line), or the box is not known. */
  mayHold(code: string, lon: number, lat: number): boolean {
    const row = this.rows.get(code);
    if (row?.west == null || row.south == null || row.east == null || row.north == null) return true;
    if (lat < row.south || lat > row.north) return false;
    return row.west <= row.east ? lon >= row.west && lon <= row.east : lon >= row.west || lon <= row.east;
  }

  /** Every label with its country, folded, longest first: for finding countries in running text. */
  foldedLabels(): { folded: string; code: string }[] {
    return [...this.codes]
      .map(([folded, code]) => ({ folded, code }))
      .sort((one, other) => other.folded.length - one.folded.length);
  }
}
