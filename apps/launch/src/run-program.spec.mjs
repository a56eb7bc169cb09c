import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const whenPosix = process.platform === 'win32' ? describe.skip : describe;

/** A server that says each signal it gets and closes at `quit`, run by a launcher as `npm start` would. */
const SERVER = `
let waiting = setInterval(() => {}, 1000);
let received = 0;
process.on('SIGINT', () => {
  received += 1;
  process.stdout.write('SIGINT ' + received + '\\n');
  if (received === Number(process.argv[2])) { clearInterval(waiting); process.exitCode = Number(process.argv[3]); }
});
process.stdout.write('ready ' + process.version.split('.')[0] + ' ' + process.argv.slice(2).join(' ') + '\\n');
`;

whenPosix('the launcher of the server', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'portulan-launch-'));
    writeFileSync(join(folder, 'server.mjs'), SERVER);
    const runner = pathToFileURL(join(here, 'run-program.mjs')).href;
    writeFileSync(
      join(folder, 'launcher.mjs'),
      `import { runServer } from '${runner}';\nprocess.exitCode = await runServer(process.argv[2], process.argv.slice(3), process.cwd());\n`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts the launcher and lets the test wait for what the server says. */
  function start(...args) {
    const child = spawn(process.execPath, [join(folder, 'launcher.mjs'), join(folder, 'server.mjs'), ...args], { detached: true });
    let said = '';
    const waiting = [];
    child.stdout.on('data', (chunk) => {
      said += chunk;
      for (const { text, resolve } of waiting) if (said.includes(text)) resolve();
    });
    return {
      child,
      output: () => said,
      says: (text) => new Promise((resolve) => (said.includes(text) ? resolve() : waiting.push({ text, resolve }))),
      exit: new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal }))),
    };
  }

  it('hands over the arguments, runs the Node of the lockfile and returns the exit code', async () => {
    const { child, says, exit } = start('1', '7');
    await says('ready v24 1 7');
    child.kill('SIGINT');
    expect(await exit).toEqual({ code: 7, signal: null });
  });

  it('passes on once a Ctrl-C that reaches the whole terminal, npm and all', async () => {
    const { child, says, exit, output } = start('1', '0');
    await says('ready');
    process.kill(-child.pid, 'SIGINT');
    process.kill(child.pid, 'SIGINT');
    expect(await exit).toEqual({ code: 0, signal: null });
    expect(output().match(/SIGINT/g)).toHaveLength(1);
  });

  it('does not lose a second Ctrl-C', async () => {
    const { child, says, exit, output } = start('2', '3');
    await says('ready');
    child.kill('SIGINT');
    await says('SIGINT 1');
    const again = setInterval(() => child.kill('SIGINT'), 300);
    expect(await exit).toEqual({ code: 3, signal: null });
    clearInterval(again);
    expect(output()).toContain('SIGINT 2');
  });

  it('does not stay behind when npm is ended over its head', async () => {
    const command = `"${process.execPath}" "${join(folder, 'launcher.mjs')}" "${join(folder, 'server.mjs')}" 1 0; true`;
    const npm = spawn('/bin/sh', ['-c', command], { env: { ...process.env, npm_lifecycle_event: 'start' } });
    await new Promise((resolve) => npm.stdout.once('data', resolve));
    const gone = new Promise((resolve) => npm.stdout.once('close', resolve));
    npm.kill('SIGKILL');
    // The output closes when the last program that could write to it has ended.
    await expect(gone).resolves.toBe(false);
  });

  it('tells by its code that a signal ended the server', async () => {
    const { child, says, exit } = start('9', '0');
    await says('ready');
    child.kill('SIGTERM');
    expect(await exit).toEqual({ code: 143, signal: null });
  });
});
