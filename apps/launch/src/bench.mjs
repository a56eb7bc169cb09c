// `npm run bench -- <options>`: installs, builds and measures.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { BENCH, BENCH_OUTPUTS, BENCH_PROJECTS } from './programs.mjs';
import { runCommand } from './run-program.mjs';
import { launch, root } from './workspace.mjs';

await launch(async (args) => {
  ensureInstalled();
  await ensureBuilt(BENCH_PROJECTS, BENCH_OUTPUTS);
  return runCommand(join(root, BENCH), args, root);
});
