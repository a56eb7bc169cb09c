import { Command, CommanderError } from 'commander';
import { addCreateAdminCommand } from './commands/create-admin.js';
import { addEraseExpiredCommand } from './commands/erase-expired.js';
import { addFailedSearchesCommand } from './commands/failed-searches.js';
import { addFindDuplicatesCommand } from './commands/find-duplicates.js';
import { addImportCommand } from './commands/import-file.js';
import { addMigrateCommand } from './commands/migrate.js';
import { addReindexCommand } from './commands/reindex.js';
import { addResetSecondFactorCommand } from './commands/reset-second-factor.js';
import { sentenceOf } from './commands/sentence-of.js';
import { addVocabularyCommand } from './commands/vocabulary.js';

const program = new Command('portulan')
  .description('Commands of the keeper of a Portulan. The database is that of DATABASE_URL, else the embedded one.')
  .usage('<command> [options]')
  .exitOverride()
  .showSuggestionAfterError(true)
  .showHelpAfterError('Run npm run portulan -- --help for the commands and their options.');
addMigrateCommand(program);
addImportCommand(program);
addReindexCommand(program);
addVocabularyCommand(program);
addFailedSearchesCommand(program);
addCreateAdminCommand(program);
addResetSecondFactorCommand(program);
addFindDuplicatesCommand(program);
addEraseExpiredCommand(program);

try {
  await program.parseAsync();
} catch (failure) {
  // Commander has already said its own refusals.
  if (failure instanceof CommanderError) process.exitCode = failure.exitCode;
  else {
    process.stderr.write(`${sentenceOf(failure)}\n`);
    process.exitCode = 1;
  }
}
