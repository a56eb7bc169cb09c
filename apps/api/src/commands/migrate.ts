import { loadReferenceLists, migrateRegister } from '@portulan/register';
import type { Command } from 'commander';
import { migrations } from '../server/open-database.js';
import { say, withDatabase } from './with-database.js';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables and the official lists of the database up to date')
    .action(() =>
      withDatabase(
        async ({ register }) => {
          const done = await migrateRegister(register, migrations);
          await loadReferenceLists(register);
          say(done.length === 0 ? 'The database is up to date.' : `Done: ${done.join(', ')}.`);
        },
        { mayBeBehind: true },
      ),
    );
}
