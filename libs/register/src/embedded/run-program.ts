import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { NativeFiles } from './native-files.js';
import type { ServiceAccount } from './service-account.js';

export interface ProgramResult {
  readonly code: number;
  /** What it said, both on its output and its error output. */
  readonly said: string;
}

/** Settings of the person's own PostgreSQL must not leak into ours. */
const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG[A-Z]+|LC_.*|LANG|LANGUAGE)$/.test(name)));

/** Runs one program of PostgreSQL to its end, as the given account, away from the terminal's signals. */
export function runProgram(
  files: NativeFiles,
  program: 'initdb' | 'pg_ctl',
  parameters: readonly string[],
  account: ServiceAccount | undefined,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(files.folder, 'bin', program), parameters, {
      ...account,
      // Relative to a folder that every account may stand in.
      cwd: process.platform === 'win32' ? files.folder : '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C in the terminal is ours to answer: the database stops after the last request, not with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const said: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.on('error', reject);
    // `exit`, not `close`: the server that pg_ctl leaves behind may keep the pipes open on Windows.
    child.on('exit', (code) => resolve({ code: code ?? 1, said: said.join('').trim() }));
  });
}
