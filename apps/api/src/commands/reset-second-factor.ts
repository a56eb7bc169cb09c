import { resetSecondFactorByEmail } from '@portulan/register';
import type { Command } from 'commander';
import { StartFailure } from '../server/start-failure.js';
import { say, withDatabase } from './with-database.js';

export function addResetSecondFactorCommand(program: Command): void {
  program
    .command('reset-second-factor')
    .description('take away the second factor of somebody who lost it, recovery codes included: their sessions end, they are told by mail, and set another one when they next sign in')
    .argument('<email>', 'address of the account')
    .requiredOption('--reason <reason>', 'why; the person is told')
    .action((email: string, { reason }: { reason: string }) =>
      withDatabase(async ({ register }) => {
        const reset = await resetSecondFactorByEmail(register, email, reason);
        if (!reset.ok) throw new StartFailure(reset.refusals[0]?.code ?? 'refused', `${reset.refusals[0]?.sentence ?? 'It was refused.'} Nothing was done.`);
        say('The second factor is taken away. The person is told by mail, and sets another one when they next sign in.');
      }),
    );
}
