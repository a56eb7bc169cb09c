import { readConfiguration, type Configuration } from '../configuration/index.js';
import { openDatabase, type OpenDatabase } from '../server/open-database.js';

/** Opens the database of the environment for one command, and closes it whatever happens. */
export async function withDatabase<Result>(
  work: (database: OpenDatabase, configuration: Configuration) => Promise<Result>,
  options: { mayBeBehind?: boolean } = {},
): Promise<Result> {
  const configuration = readConfiguration(process.env);
  const database = await openDatabase(configuration, { ...options, mayJoinRunning: true });
  try {
    return await work(database, configuration);
  } finally {
    await database.close();
  }
}

export const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
