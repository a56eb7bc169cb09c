import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';

const path = join(root, 'docker-compose.yml');
const { services, volumes } = parse(readFileSync(path, 'utf8'), { merge: true });
const SECRETS = { POSTGRES_PASSWORD: 'a', MEILI_MASTER_KEY: 'b', PORTULAN_SECRET: 'c', PUBLIC_URL: 'https://annuaire.example.org' };

const hasCompose = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
const whenCompose = hasCompose ? describe : describe.skip;

const lasting = Object.entries(services).filter(([name]) => name !== 'migrate');

describe('docker-compose.yml', () => {
  it.each(lasting)('watches the health of the service %s and starts it again', (_name, service) => {
    expect(service.healthcheck.test).toBeDefined();
    expect(service.restart).toBe('unless-stopped');
  });

  it.each(lasting)('keeps what the service %s writes in a named volume', (_name, service) => {
    expect(service.volumes.map((line) => line.split(':')[0]).filter((name) => !(name in volumes))).toEqual([]);
    expect(service.volumes.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(services).filter(([, service]) => service.build === undefined))('pins the version of %s', (_name, service) => {
    expect(service.image).toMatch(/:v?\d+\.\d+/);
  });

  it('holds no secret: each comes from the environment, or the sentence says which is missing', () => {
    const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment));
    const secrets = values.filter(([name]) => /PASSWORD|KEY|SECRET|TOKEN|DATABASE_URL/.test(name));
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    expect(secrets.map(([, value]) => value).filter((value) => !/\$\{[A-Z_]+:\?Set [A-Z_]+ [^}]+\}/.test(value))).toEqual([]);
  });

  it('brings the database up to date before the server starts', () => {
    expect(services.server.depends_on.migrate).toEqual({ condition: 'service_completed_successfully' });
    expect(services.migrate.command.slice(-1)).toEqual(['migrate']);
  });

  it('opens to this machine only, without rights to spare', () => {
    const opened = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(opened).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
    expect(services.server).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });
});

whenCompose(`docker compose config${hasCompose ? '' : ' (skipped: this machine has no docker compose)'}`, () => {
  const config = (environment) => ['docker', ['compose', '-f', path, 'config', '--quiet'], { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment }, stdio: 'pipe' }];

  it('accepts the file once the secrets are given', () => {
    expect(() => execFileSync(...config(SECRETS))).not.toThrow();
  });

  it.each(Object.keys(SECRETS))('asks for %s when it is missing', (name) => {
    const { [name]: _missing, ...others } = SECRETS;
    const { status, stderr } = spawnSync(...config(others));
    expect(status).not.toBe(0);
    expect(stderr.toString()).toContain(`Set ${name}`);
  });
});
