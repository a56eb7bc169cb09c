import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server leaves in the data folder, for a second start to say where the first one is. */
export interface ServerState {
  readonly url: string;
  readonly pid: number;
}

const stateFile = (dataDir: string) => join(dataDir, 'server.json');

export const keepServerState = (dataDir: string, state: ServerState): Promise<void> => writeFile(stateFile(dataDir), JSON.stringify(state));

export const forgetServerState = (dataDir: string): Promise<void> => rm(stateFile(dataDir), { force: true });

/** The state of the last server that did not stop cleanly or still runs; null when there is none to read. */
export async function readServerState(dataDir: string): Promise<ServerState | null> {
  try {
    return JSON.parse(await readFile(stateFile(dataDir), 'utf8')) as ServerState;
  } catch {
    return null;
  }
}
