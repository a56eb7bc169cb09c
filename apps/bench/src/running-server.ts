import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
const OPEN = /Portulan is open at (\S+)/;

export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the built server over a data folder, as `npm start` does once everything is built. */
export async function runServer(dataDir: string): Promise<RunningServer> {
  const server = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: '0', PORTULAN_DATA_DIR: dataDir, LOG_LEVEL: 'error', RATE_LIMIT: '9999999' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((end) => server.once('exit', () => end()));
  let said = '';
  const url = await new Promise<string>((open, refuse) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = OPEN.exec(said)?.[1];
      if (address) open(address);
    });
    void ended.then(() => refuse(new Error(`The server ended before it opened. It said: ${said}`)));
  });
  return {
    url,
    pid: server.pid as number,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
    },
  };
}
