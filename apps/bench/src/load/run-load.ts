import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Measure } from '../measures/measure.js';

/** What is asked again and again, by so many at a time. */
export interface Load {
  /** `{turn}` in it is the number of the request; `{round}` one of `rounds`, in turn. */
  readonly url: string;
  readonly first: number;
  readonly rounds?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}
export type LoadMeasure = Measure & { readonly perSecond: number };

const PROGRAM = fileURLToPath(new URL('./load-program.js', import.meta.url));

/** Requests a second that a server gets through, asked by another process over connections kept open. */
export async function runLoad(load: Load): Promise<LoadMeasure> {
  // Not as an argument: thousands of addresses are longer than one may be.
  const running = promisify(execFile)(process.execPath, [PROGRAM]);
  running.child.stdin?.end(JSON.stringify(load));
  const { stdout } = await running;
  return JSON.parse(stdout) as LoadMeasure;
}
