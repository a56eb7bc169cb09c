/** Words are matched by the documents, the rest of the map by its own columns. */
const HAS_WORDS = /[?&]q=/;

/**
 * What the answers are made of: it changes whenever what search or map serve may have changed. Servers that run the
 * same build over one database agree on it as far as they serve the same state.
 */
export class ServedVersion {
  private lists = '0';
  /** Until the map has been read nobody can say which state it is: no other process says the same. */
  private map = `${process.pid} ${Date.now()}`;

  constructor(private readonly build: string) {}

  /** For an address of the API. Statuses follow the calendar, so an answer lives one day at most. */
  for(url: string): string {
    const data = !url.startsWith('/api/v1/map/') ? this.lists : HAS_WORDS.test(url) ? `${this.map} ${this.lists}` : this.map;
    return `${this.build} ${new Date().toISOString().slice(0, 10)} ${data}`;
  }

  moveLists(position: string): void {
    this.lists = position;
  }

  moveMap(position: string): void {
    this.map = position;
  }
}
