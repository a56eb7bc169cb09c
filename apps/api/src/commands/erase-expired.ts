import { eraseExpired } from '@portulan/register';
import type { Command } from 'commander';
import { say, withDatabase } from './with-database.js';

export function addEraseExpiredCommand(program: Command): void {
  program
    .command('erase-expired')
    .description('erase what is of persons and older than the networks keep it, now; the server does so every night')
    .action(() =>
      withDatabase(async ({ register }) => {
        const { contacts, proposals, claims, logs, messages } = await register.transaction(eraseExpired);
        say(`Erased: ${contacts} contact(s), ${proposals} sender(s) of proposals, ${claims} claim(s), ${logs} line(s) of logs, ${messages} message(s) never confirmed.`);
      }),
    );
}
