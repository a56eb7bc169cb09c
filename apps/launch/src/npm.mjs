import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { Refusal, root } from './workspace.mjs';

const modules = join(root, 'node_modules') + sep;

/** The path without the tools of this clone, which npm puts first and which an installation takes away under our feet. */
function pathOfMachine(path) {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '' && !(folder + sep).startsWith(modules))
    .join(delimiter);
}

/**
 * The Node of the machine, never the one that the lockfile brings: this one is deleted by the very installation that
 * would run on it.
 *
 * @param {{ npm_node_execpath?: string, PATH?: string }} variables
 * @param {string} running path of the Node that runs us
 * @returns {string | undefined}
 */
export function machineNode(variables, running) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = pathOfMachine(variables.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name));
  return [variables.npm_node_execpath, running, ...onPath].find((path) => path !== undefined && !path.startsWith(modules) && existsSync(path));
}

/**
 * Runs npm with the Node of the machine; it speaks on standard error, for standard output belongs to the program that is
 * about to start.
 *
 * @returns {number} its exit code
 */
export function runNpm(args) {
  const node = machineNode(process.env, process.execPath);
  if (node === undefined) throw new Refusal('There is no Node on the path besides the one of this clone, which an installation replaces. Nothing was changed.');
  const PATH = [dirname(node), pathOfMachine(process.env.PATH ?? '')].join(delimiter);
  const environment = { ...process.env, PATH, SCARF_ANALYTICS: 'false' };
  const own = process.env.npm_execpath ?? '';
  const [command, first] = own.endsWith('npm-cli.js') ? [node, [own]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(command, [...first, ...args], { cwd: root, env: environment, stdio: ['ignore', 2, 2], shell });
  if (error !== undefined) throw new Refusal(`npm could not be run (${error.message}). Nothing was started.`);
  return status ?? 1;
}
