import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NONE, countTasks, countTests, withStatus } from './counts.mjs';
import { lockfileChecks } from './lockfile/lockfile-checks.mjs';
import { readWorkspace } from './lockfile/read-workspace.mjs';
import { runNx } from './nx.mjs';
import { environment, node, root } from './workspace.mjs';

const print = (text) => process.stdout.write(text);

function guardLockfile() {
  const checks = lockfileChecks(readWorkspace(root));
  for (const { title, problems } of checks) {
    print(`${problems.length === 0 ? '✔' : '✖'} ${title}\n`);
    for (const problem of problems) print(`    ${problem}\n`);
  }
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  return { ...NONE, passed: checks.length - failed, failed };
}

/** `libs/search/src/engines` is in the project `@portulan/search`. */
function projectsOf(paths) {
  const names = paths.map((path) => /^(?:\.\/)?(?:apps|libs)\/([a-z]+)/.exec(path)?.[1]).filter((name) => name !== undefined);
  return [...new Set(names)].map((name) => `@portulan/${name}`);
}

async function runTasks(target, paths) {
  const projects = projectsOf(paths);
  const only = projects.length === 0 ? [] : [`--projects=${projects.join(',')}`];
  const { status, output } = await runNx(['run-many', '-t', target, '--output-style=static-failures-only', ...only], print);
  return withStatus(countTasks(output), status);
}

async function runJest(ring, paths) {
  const folder = mkdtempSync(join(tmpdir(), 'portulan-tests-'));
  const report = join(folder, 'report.json');
  const config = join(root, `apps/launch/jest/${ring}.config.mjs`);
  const args = [join(root, 'node_modules/jest/bin/jest.js'), '-c', config, '--passWithNoTests', '--json', `--outputFile=${report}`, ...paths];
  const child = spawn(node, args, { cwd: root, env: environment(), stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  try {
    return withStatus(countTests(JSON.parse(readFileSync(report, 'utf8'))), status);
  } catch {
    // Jest ended before it could write its report: it has said why.
    return { ...NONE, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The stages of `npm test`, in order. Each answers how many of its checks passed, failed and were skipped. */
export const STAGES = {
  lockfile: { title: 'Lockfile', run: guardLockfile },
  lint: { title: 'Lint and walls', run: (paths) => runTasks('lint', paths) },
  types: { title: 'Types', run: (paths) => runTasks('typecheck', paths) },
  unit: { title: 'Unit tests', run: (paths) => runJest('unit', paths) },
  integration: { title: 'Database and index tests', run: (paths) => runJest('integration', paths) },
  e2e: { title: 'HTTP and browser tests', run: (paths) => runJest('e2e', paths) },
};
