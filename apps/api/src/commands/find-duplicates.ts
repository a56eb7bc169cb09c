import { ENTRY_ROOMS } from '@portulan/domain';
import { listDuplicates, mergeCertainDuplicates, searchDuplicates } from '@portulan/register';
import type { Command } from 'commander';
import { say, withDatabase } from './with-database.js';

const SHOWN = 20;
const PERCENT = 100;

export function addFindDuplicatesCommand(program: Command): void {
  program
    .command('find-duplicates')
    .description('look for entries that look alike among those that changed since the last time, and keep the pairs for review; the server does so every night')
    .option('--merge-certain', 'also merge the pairs that leave no doubt; each merge can be undone')
    .action(({ mergeCertain = false }: { mergeCertain?: boolean }) =>
      withDatabase(async ({ register }) => {
        let search = await searchDuplicates(register);
        say(`Entries looked at: ${search.looked}. Pairs that look alike: ${search.open}, of which certain: ${search.certain}.`);
        if (mergeCertain) {
          const stamp = { author: 'command:find-duplicates', reason: 'Certain duplicates, merged in bulk' };
          for (const room of ENTRY_ROOMS) {
            const { merged, refused } = await mergeCertainDuplicates(register, room, stamp);
            if (merged.length + refused > 0) say(`${room}: ${merged.length} merged, ${refused} left to people.`);
          }
          search = await searchDuplicates(register);
          say(`Pairs left: ${search.open}.`);
        }
        const { items } = await listDuplicates(register, { size: SHOWN });
        for (const { room, first, second, score, reasons } of items) {
          say(`${String(Math.round(score * PERCENT)).padStart(3)} %  ${room}  ${first.label} (${first.slug}) = ${second.label} (${second.slug})  ${reasons.join(', ')}`);
        }
      }),
    );
}
