import { searchMigrations } from '@portulan/search';
import {
  migrateRegister,
  openRegister,
  pendingMigrations,
  registerMigrations,
  startEmbeddedDatabase,
  type Register,
} from '@portulan/register';
import type { Configuration } from '../configuration/index.js';
import { StartFailure } from './start-failure.js';

/** Every migration of the product, in order. */
export const migrations = [...registerMigrations, ...searchMigrations];

export interface OpenDatabase {
  readonly register: Register;
  readonly isEmbedded: boolean;
  /** Leaves word of the address where this server answers, for a second start to tell. */
  announce(address: string): void;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** For the command that migrates: migrations may be missing. */
  readonly mayBeBehind?: boolean;
  /** For commands: work beside a server that runs on the same data. */
  readonly mayJoinRunning?: boolean;
}

/**
 * Opens the database of the configuration. The embedded one is started and migrated; one of your own is migrated by
 * its command only, so that no server changes it unasked.
 *
 * @throws RegisterFailure, StartFailure `database-not-migrated`
 */
export async function openDatabase(configuration: Configuration, { mayBeBehind = false, mayJoinRunning = false }: OpenDatabaseOptions = {}): Promise<OpenDatabase> {
  if (configuration.DATABASE_URL !== undefined) {
    const register = await openRegister({ url: configuration.DATABASE_URL });
    const pending = mayBeBehind ? [] : await pendingMigrations(register, migrations);
    if (pending.length > 0) {
      await register.close();
      throw new StartFailure(
        'database-not-migrated',
        `The database lacks ${pending.length} migration(s). Nothing was started. Run: npm run portulan -- migrate`,
      );
    }
    return { register, isEmbedded: false, announce: () => undefined, close: () => register.close() };
  }
  const embedded = await startEmbeddedDatabase({ dataDir: configuration.PORTULAN_DATA_DIR, whenRunning: mayJoinRunning ? 'join' : 'refuse' });
  try {
    const register = await openRegister(embedded.config);
    await migrateRegister(register, migrations);
    return {
      register,
      isEmbedded: true,
      announce: (address) => embedded.announce(address),
      close: async () => {
        await register.close();
        await embedded.stop();
      },
    };
  } catch (failure) {
    await embedded.stop();
    throw failure;
  }
}
