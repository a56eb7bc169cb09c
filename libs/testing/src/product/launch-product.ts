import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface LaunchOptions {
  /** Kept when given; else a new folder, removed by `stop`. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedProduct {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it has said so far. */
  output(): string;
  /** Ctrl-C, and the wait for its end; gives the exit code. */
  stop(): Promise<number | null>;
}

const ROOT = resolve(import.meta.dirname, '../../../..');
const OPEN = /Portulan is open at (\S+)/;

/**
 * Starts the built server as a person would, on a free port with its own data folder, and waits until it says that
 * it is open.
 *
 * @throws Error with what the server said when it ends before it opens
 */
export async function launchProduct({ dataDir, env = {} }: LaunchOptions = {}): Promise<LaunchedProduct> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'portulan-e2e-')));
  // Open to the account that PostgreSQL runs as for root: else the data would be kept outside the folder, and stay.
  if (dataDir === undefined) await chmod(folder, 0o755);
  let said = '';
  const server = spawn(process.execPath, [join(ROOT, 'apps/api/dist/main.js')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PORTULAN_DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
  });
  const ended = new Promise<number | null>((end) => server.once('exit', end));
  const url = await new Promise<string>((open, refuse) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = OPEN.exec(said)?.[1];
      if (address) open(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    void ended.then((code) => refuse(new Error(`The server ended (${code}) before it opened. It said:\n${said}`)));
  });
  return {
    url,
    dataDir: folder,
    process: server,
    output: () => said,
    stop: async () => {
      server.kill('SIGINT');
      const code = await ended;
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
