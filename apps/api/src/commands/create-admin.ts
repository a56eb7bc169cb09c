import { sitePaths } from '@portulan/contract';
import { isEmail } from '@portulan/domain';
import { inviteFirstAdmin } from '@portulan/register';
import type { Command } from 'commander';
import { StartFailure } from '../server/start-failure.js';
import { say, withDatabase } from './with-database.js';

export function addCreateAdminCommand(program: Command): void {
  program
    .command('create-admin')
    .description('make a national administrator: gives a link that works once, where the person chooses a password')
    .argument('<email>', 'address of the person')
    .option('--lang <lang>', 'language of the page: fr or en', 'fr')
    .action((email: string, { lang }: { lang: string }) =>
      withDatabase(async ({ register }, configuration) => {
        if (!isEmail(email)) throw new StartFailure('email-malformed', `“${email}” is not an e-mail address. Nothing was done.`);
        if (lang !== 'fr' && lang !== 'en') throw new StartFailure('lang-unknown', '--lang is fr or en. Nothing was done.');
        const token = await register.transaction((unit) => inviteFirstAdmin(unit, { email, lang }));
        const site = configuration.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${configuration.PORT}`;
        say(`Open this link, or give it to ${email}. It works once, within seven days:`);
        say(`${site}${sitePaths.invitation}?jeton=${token}${lang === 'fr' ? '' : `&lang=${lang}`}`);
      }),
    );
}
