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
  // A file named on the command line is meant from where the person stands, and npm has moved to the root.
  return runCommand(join(root, COMMANDS), args, process.env.INIT_CWD ?? process.cwd());
});
