import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { apiPaths } from '@portulan/contract';
import { launchProduct, type LaunchedProduct } from '@portulan/testing';

const ROOT = resolve(__dirname, '../../..');
/** An empty directory starts soonest: what is tested here is the starting. */
const EMPTY = { PORTULAN_STARTER: 'no' };

const run = (script: string, args: string[], env: Record<string, string>) =>
  spawnSync(process.execPath, [join(ROOT, 'apps/api/dist', script), ...args], { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' });

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portulan-life-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// One server for the four: each start takes seconds.
describe('a server on the embedded database', () => {
  let product: LaunchedProduct;
  beforeAll(async () => {
    product = await launchProduct({ dataDir, env: EMPTY });
  });
  afterAll(() => product?.stop());

  it('tells a second start where the first one is, and is not disturbed', async () => {
    const second = run('main.js', [], { ...EMPTY, PORTULAN_DATA_DIR: dataDir });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(product.url);
    expect((await fetch(product.url)).status).toBe(200);
  });

  it('lets commands work on its database while it runs', () => {
    const migrate = run('portulan.js', ['migrate'], { PORTULAN_DATA_DIR: dataDir });
    expect(`${migrate.stderr}${migrate.stdout}`).toContain('up to date');
  });

  it('starts again after it was killed', async () => {
    product.process.kill('SIGKILL');
    await new Promise((end) => product.process.once('exit', end));
    product = await launchProduct({ dataDir, env: EMPTY });
    expect((await fetch(`${product.url}/api/v1/health/ready`)).status).toBe(200);
  });

  it('says where it is, answers, and leaves in order on Ctrl-C', async () => {
    expect((await fetch(`${product.url}${apiPaths.overview}`)).status).toBe(200);
    expect(await product.stop()).toBe(0);
    expect(product.output()).toContain('Stopped.');
  });
});

describe('a busy port', () => {
  let blocker: Server;
  let port: number;
  beforeAll(async () => {
    blocker = createServer();
    await new Promise<void>((listening) => blocker.listen(0, '127.0.0.1', listening));
    port = (blocker.address() as { port: number }).port;
  });
  afterAll(() => blocker.close());

  it('that was chosen is refused by number, and the database is stopped again', async () => {
    const refused = run('main.js', [], { ...EMPTY, PORT: String(port), PORTULAN_DATA_DIR: dataDir });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`Port ${port} is taken`);
    const next = await launchProduct({ dataDir, env: EMPTY });
    expect(await next.stop()).toBe(0);
  });
});

describe('what cannot be', () => {
  it('names every wrong variable at once', () => {
    const refused = run('main.js', [], { PORT: 'no', LOG_LEVEL: 'loud', PORTULAN_DATA_DIR: dataDir });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/PORT[\s\S]*LOG_LEVEL/);
    expect(refused.stderr).not.toContain('at ');
  });

  it('says that a database of one’s own does not answer, without its password', () => {
    const refused = run('main.js', [], { DATABASE_URL: 'postgres://me:hush@127.0.0.1:9/portulan' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('DATABASE_URL');
    expect(refused.stderr).not.toContain('hush');
  });

  const whenOrdinaryUser = process.getuid?.() === 0 ? it.skip : it;
  whenOrdinaryUser('says that the data folder cannot be written (root can write everywhere: skipped for root)', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'portulan-closed-'));
    await chmod(closed, 0o500);
    const refused = run('main.js', [], { PORTULAN_DATA_DIR: join(closed, 'var') });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(closed);
    await rm(closed, { recursive: true, force: true });
  });

  it.each([
    [['sail'], /unknown command/],
    [['import'], /missing required argument/],
    [['import', 'starter', 'x', '--fast'], /unknown option/],
    [['import', 'wikipedia', 'x.csv'], /wikidata-twin-towns/],
    [['import', 'afd-projects', 'missing.csv'], /missing\.csv/],
  ])('portulan %j is refused with a sentence', (args, sentence) => {
    const refused = run('portulan.js', args, { PORTULAN_DATA_DIR: dataDir });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(sentence);
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  });
});
