// `npm test`: installs, builds, then proves the product stage by stage. A failed stage does not hide the next ones.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { addCounts, describeCounts } from './counts.mjs';
import { ensureInstalled } from './install.mjs';
import { ALL_OUTPUTS, ALL_PROJECTS } from './programs.mjs';
import { STAGES } from './stages.mjs';
import { USAGE, parseTestOptions } from './test-options.mjs';
import { Refusal, launch, root, say } from './workspace.mjs';

const print = (line) => process.stdout.write(`${line}\n`);
const NEEDS_BUILD = ['integration', 'e2e'];

/** The build counts as one more check when it fails: the stages that stand on it then test what was built before, or nothing. */
async function build() {
  try {
    await ensureBuilt(ALL_PROJECTS, ALL_OUTPUTS);
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    say(failure.message);
    return { title: 'Build', counts: { passed: 0, failed: 1, skipped: 0 } };
  }
}

await launch(async (words) => {
  if (words.includes('--help')) {
    print(USAGE);
    return 0;
  }
  const { stages, paths } = parseTestOptions(words, (path) => existsSync(join(root, path)));
  ensureInstalled();
  const results = [];
  if (stages.some((name) => NEEDS_BUILD.includes(name))) results.push(await build());
  for (const name of stages) {
    const { title, run } = STAGES[name];
    print(`\n━━ ${title}`);
    const counts = await run(paths);
    print(`   ${title}: ${describeCounts(counts)}`);
    results.push({ title, counts });
  }
  const counted = results.filter((result) => result !== undefined);
  const total = addCounts(counted.map(({ counts }) => counts));
  print('');
  for (const { title, counts } of counted) print(`${title.padEnd(26)} ${describeCounts(counts)}`);
  if (total.passed + total.failed === 0) print('\nNothing ran: that proves nothing.');
  print(`\n${describeCounts(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
