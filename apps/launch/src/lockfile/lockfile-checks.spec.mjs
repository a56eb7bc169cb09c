import { lockfileChecks } from './lockfile-checks.mjs';

const PACKAGE = { version: '1.0.0', integrity: 'sha512-AAAA' };

/** A workspace of one library with one dependency, in order; each case spoils one thing in it. */
function workspace() {
  return {
    lock: {
      '': { dependencies: { node: '24.0.0' } },
      'libs/domain': { dependencies: { zod: '1.0.0', '@portulan/ui': '*' } },
      'node_modules/@portulan/ui': { resolved: 'libs/ui', link: true },
      'node_modules/node': { ...PACKAGE, version: '24.0.0', hasInstallScript: true },
      'node_modules/zod': { ...PACKAGE, optionalDependencies: { 'zod-linux': '1.0.0' } },
      'node_modules/zod-linux': { ...PACKAGE, optional: true, os: ['linux'] },
    },
    manifests: {
      '': { dependencies: { node: '24.0.0' }, allowScripts: { node: true } },
      'libs/domain': { dependencies: { zod: '1.0.0', '@portulan/ui': '*' } },
    },
  };
}

const problemsOf = (spoilt) => lockfileChecks(spoilt).flatMap(({ problems }) => problems);

describe('the lockfile guard', () => {
  it('finds nothing in a lockfile in order', () => {
    expect(problemsOf(workspace())).toEqual([]);
  });

  it('sees a platform package that the lockfile names and does not hold', () => {
    const spoilt = workspace();
    delete spoilt.lock['node_modules/zod-linux'];
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining('zod-linux')]);
  });

  it('finds a platform package in the folder of the package that names it', () => {
    const nested = workspace();
    nested.lock['node_modules/zod/node_modules/zod-linux'] = nested.lock['node_modules/zod-linux'];
    delete nested.lock['node_modules/zod-linux'];
    expect(problemsOf(nested)).toEqual([]);
  });

  it.each([undefined, 'sha1-AAAA'])('sees a package with the integrity %s', (integrity) => {
    const spoilt = workspace();
    spoilt.lock['node_modules/zod'].integrity = integrity;
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining('node_modules/zod has no sha512 integrity')]);
  });

  it.each(['https://npm.example.org/zod.tgz', 'git+ssh://git@example.org/zod.git', 'file:../zod.tgz'])('sees a package that comes from %s', (resolved) => {
    const spoilt = workspace();
    spoilt.lock['node_modules/zod'].resolved = resolved;
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining(resolved)]);
  });

  it.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', '>=1.0.0'])('sees the loose version %s', (version) => {
    const spoilt = workspace();
    spoilt.lock['libs/domain'].dependencies.zod = version;
    spoilt.manifests['libs/domain'].dependencies.zod = version;
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining(`zod "${version}"`)]);
  });

  it('accepts a prerelease as an exact version', () => {
    const exact = workspace();
    exact.lock['libs/domain'].dependencies.zod = '18.4.0-beta.17';
    exact.manifests['libs/domain'].dependencies.zod = '18.4.0-beta.17';
    expect(problemsOf(exact)).toEqual([]);
  });

  it('sees two projects that ask for two versions of one package', () => {
    const spoilt = workspace();
    spoilt.lock['libs/map'] = { devDependencies: { zod: '2.0.0' } };
    spoilt.manifests['libs/map'] = { devDependencies: { zod: '2.0.0' } };
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining('1.0.0 by libs/domain, 2.0.0 by libs/map')]);
  });

  it('sees a second copy of a package that must be alone', () => {
    const spoilt = workspace();
    spoilt.lock['apps/web/node_modules/zod'] = PACKAGE;
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining('zod is installed 2 times')]);
  });

  it('sees a manifest that changed after the lockfile', () => {
    const spoilt = workspace();
    spoilt.manifests['libs/domain'].dependencies.pbf = '1.0.0';
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining('libs/domain/package.json')]);
  });

  it('sees an install script that nobody reviewed', () => {
    const spoilt = workspace();
    spoilt.lock['node_modules/zod'].hasInstallScript = true;
    expect(problemsOf(spoilt)).toEqual([expect.stringContaining('zod has an install script')]);
  });

  it('takes a denied script for a reviewed one', () => {
    const reviewed = workspace();
    reviewed.lock['node_modules/zod'].hasInstallScript = true;
    reviewed.manifests[''].allowScripts.zod = false;
    expect(problemsOf(reviewed)).toEqual([]);
  });
});
