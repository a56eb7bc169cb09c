/**
 * What the answers are made of: it changes whenever what search and map serve may have changed. Servers over one
 * database agree on it as far as they serve the same state.
 */
export class ServedVersion {
  private data = '0';

  constructor(private readonly build: string) {}

  /** Statuses follow the calendar, so an answer lives one day at most. */
  get current(): string {
    return `${this.build} ${new Date().toISOString().slice(0, 10)} ${this.data}`;
  }

  moveTo(data: string): void {
    this.data = data;
  }
}
