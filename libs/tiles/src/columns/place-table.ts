/** Places by number, with their points in degrees: what rooms and senses share of them. */
export class PlaceTable {
  private readonly numbers = new Map<string, number>();
  readonly lon: number[] = [];
  readonly lat: number[] = [];

  /** The number of a place; its point is the one told last. */
  number(id: string, lon: number, lat: number): number {
    const number = this.numbers.get(id) ?? this.lon.length;
    this.numbers.set(id, number);
    this.lon[number] = lon;
    this.lat[number] = lat;
    return number;
  }

  find(id: string): number | undefined {
    return this.numbers.get(id);
  }
}
