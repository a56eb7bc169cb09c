import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { parseDockerfile } from './dockerfile.mjs';

describe('a Dockerfile', () => {
  it('is read as steps in stages', () => {
    expect(parseDockerfile('# why\nFROM node AS build\nRUN one \\\n  two\n\nFROM node\nUSER node\n')).toEqual([
      { stage: 'build', name: 'FROM', rest: 'node AS build' },
      { stage: 'build', name: 'RUN', rest: 'one    two' },
      { stage: 'image', name: 'FROM', rest: 'node' },
      { stage: 'image', name: 'USER', rest: 'node' },
    ]);
  });

  it('is refused when a line is no step', () => {
    expect(() => parseDockerfile('FROM node\nrun this')).toThrow(/Not a step of a Dockerfile: run this/);
  });
});

describe('our Dockerfile', () => {
  const steps = parseDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'));
  const last = (name) => steps.filter((step) => step.stage === 'image' && step.name === name).at(-1)?.rest;

  it('stands on the Node of the lockfile, at every stage', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const bases = steps.filter(({ name }) => name === 'FROM').map(({ rest }) => rest.split(' ')[0]);
    expect(new Set(bases)).toEqual(new Set([`node:${dependencies.node}-bookworm-slim`]));
  });

  it('does not run as root', () => {
    expect(last('USER')).toBe('node');
  });

  it('says how to know that it is well', () => {
    expect(last('HEALTHCHECK')).toMatch(/CMD \["node", "apps\/launch\/src\/image\/ask-health\.mjs"\]$/);
  });

  it('holds no secret', () => {
    const variables = steps.filter(({ name }) => name === 'ENV' || name === 'ARG').map(({ rest }) => rest);
    expect(variables.join(' ')).not.toMatch(/PASSWORD|SECRET|KEY|TOKEN|DATABASE_URL/);
  });
});
