// `npm run portulan -- <command>`: installs, builds and runs one command of the server: migrate, import, reindex...
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { COMMANDS, SERVER_OUTPUTS, SERVER_PROJECTS } from './programs.mjs';
import { runCommand } from './run-program.mjs';
import { launch, root } from './workspace.mjs';

await launch(async (args) => {
  ensureInstalled();
  await ensureBuilt(SERVER_PROJECTS, SERVER_OUTPUTS);
  return runCommand(join(root, COMMANDS), args, root);
});
