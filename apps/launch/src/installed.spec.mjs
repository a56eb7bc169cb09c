import { missingPackages } from './installed.mjs';

const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };

describe('what is missing of the lockfile', () => {
  it('is nothing when every package is there in its version', () => {
    const packages = { '': {}, 'node_modules/one': { version: '1.0.0' } };
    expect(missingPackages(packages, packages, machine)).toEqual([]);
  });

  it('names a package that is absent', () => {
    expect(missingPackages({ 'node_modules/one': { version: '1.0.0' } }, {}, machine)).toEqual(['node_modules/one']);
  });

  it('names a package that is there in another version', () => {
    const wanted = { 'node_modules/one': { version: '1.0.1' } };
    expect(missingPackages(wanted, { 'node_modules/one': { version: '1.0.0' } }, machine)).toEqual(['node_modules/one']);
  });

  it('passes over the projects of the workspace themselves', () => {
    const wanted = { 'libs/domain': { version: '0.1.0' }, 'node_modules/@portulan/domain': { resolved: 'libs/domain', link: true } };
    expect(missingPackages(wanted, { 'node_modules/@portulan/domain': { link: true } }, machine)).toEqual([]);
  });

  it.each([
    ['another system', { os: ['darwin'], cpu: ['x64'] }],
    ['another processor', { os: ['linux'], cpu: ['arm64'] }],
    ['another C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['no system in particular', {}],
  ])('lets an optional package for %s be absent', (_case, platform) => {
    const wanted = { 'node_modules/native': { version: '1.0.0', optional: true, ...platform } };
    expect(missingPackages(wanted, {}, machine)).toEqual([]);
  });

  it('names an optional package for this very machine, which npm may have left out silently', () => {
    const wanted = { 'node_modules/native': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] } };
    expect(missingPackages(wanted, {}, machine)).toEqual(['node_modules/native']);
  });
});
