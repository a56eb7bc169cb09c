// `npm start`: installs, builds and runs the server. Needs nothing but the Node and npm of the machine.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { SERVER, SERVER_OUTPUTS, SERVER_PROJECTS } from './programs.mjs';
import { runServer } from './run-program.mjs';
import { launch, root } from './workspace.mjs';

await launch(async (args) => {
  ensureInstalled();
  await ensureBuilt(SERVER_PROJECTS, SERVER_OUTPUTS);
  return runServer(join(root, SERVER), args, root);
});
