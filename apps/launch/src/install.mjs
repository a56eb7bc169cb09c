import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isInstalled } from './installed.mjs';
import { runNpm } from './npm.mjs';
import { Refusal, node, refuseUnwritable, root, say } from './workspace.mjs';

function nodeRuns() {
  return existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Installs what the lockfile says, when it is not there yet. Of all the install scripts only the one that fetches Node
 * is run, whichever npm the machine has.
 */
export function ensureInstalled() {
  const complete = isInstalled(root);
  if (complete && nodeRuns()) return;
  refuseUnwritable('The packages cannot be installed');
  if (!complete) {
    say('Installing what the lockfile names; this happens once and takes about a minute.');
    const status = runNpm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) {
      throw new Refusal(
        `The packages could not be installed: npm ended with ${status}, and says why above. Nothing was started. ` +
          'Check that this machine reaches the npm registry, then run the same command again.',
      );
    }
  }
  const status = runNpm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0 || !nodeRuns()) {
    throw new Refusal(
      `The packages are installed, but the Node that comes with them does not run; npm ended with ${status}. Nothing was started. ` +
        'Delete the folder node_modules and run the same command again.',
    );
  }
}
