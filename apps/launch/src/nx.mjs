import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node, root } from './workspace.mjs';

/**
 * Runs Nx with the Node that the lockfile brings.
 *
 * @param {string[]} args
 * @param {(chunk: string) => void} [listen] sees the output as it comes; without it the output is only kept
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runNx(args, listen) {
  const folder = join(root, 'node_modules/nx');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const child = spawn(node, [join(folder, bin.nx), ...args], { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
    listen?.(chunk.toString());
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? 1, output }));
  });
}
