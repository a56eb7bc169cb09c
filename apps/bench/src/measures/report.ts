import { appendFile, mkdir } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import type { Measure } from './measure.js';

/** Prints each measure as it comes and keeps it as a line of JSON. */
export class Report {
  constructor(
    private readonly file: string,
    private readonly size: string,
  ) {}

  async add(bench: string, contender: string, measure: Partial<Measure> & Record<string, number | undefined>): Promise<void> {
    const figures = Object.entries(measure).map(([name, value]) => `${name} ${value === undefined ? '?' : value >= 100 ? Math.round(value) : Math.round(value * 100) / 100}`);
    process.stdout.write(`${this.size}  ${bench.padEnd(26)} ${contender.padEnd(22)} ${figures.join('  ')}\n`);
    await mkdir(dirname(this.file), { recursive: true });
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
    await appendFile(this.file, `${JSON.stringify({ at: new Date().toISOString(), machine, size: this.size, bench, contender, ...measure })}\n`);
  }
}
