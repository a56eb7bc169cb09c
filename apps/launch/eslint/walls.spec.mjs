import { execFileSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARROWS, PACKAGES, folderOf } from './walls.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const bin = join(root, 'node_modules/.bin');
const node = join(bin, 'node');

function run(script, args, input = '') {
  const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NX_DAEMON: 'false', FORCE_COLOR: '0' };
  return execFileSync(node, [join(root, script), ...args], { cwd: root, env: environment, input, stdio: 'pipe' });
}

// The walls are drawn on the project graph: have it on disk first.
run('node_modules/nx/dist/bin/nx.js', ['show', 'projects']);

/** Lints texts as if they stood at these paths; answers the messages of each. */
function lint(planted) {
  const answer = run('apps/launch/eslint/lint-text.mjs', [], JSON.stringify(planted));
  return JSON.parse(answer.toString()).map(({ messages }) => messages);
}

const use = (source) => `import * as planted from '${source}';\nexport const used = planted;\n`;
const sourceOf = (library) => `${folderOf(library)}/${library === 'web' ? 'app' : 'src'}/planted/planted.ts`;
const BOUNDARY = /^@nx\/enforce-module-boundaries: /;
const RESTRICTED = /^@typescript-eslint\/no-restricted-imports: /;

/** Every arrow that the table does not draw, between all the libraries. */
const forbiddenArrows = Object.keys(ARROWS).flatMap((from) =>
  Object.keys(ARROWS)
    .filter((to) => to !== from && to !== 'launch' && !ARROWS[from].some((name) => name.replace(':types', '') === to))
    .map((to) => [from, to]),
);
const drawnArrows = Object.entries(ARROWS).flatMap(([from, arrows]) =>
  arrows.map((to) => [from, to.replace(':types', ''), to.endsWith(':types')]),
);

describe('the walls between libraries', () => {
  const refused = lint(forbiddenArrows.map(([from, to]) => ({ path: sourceOf(from), text: use(`@portulan/${to}`) })));
  const accepted = lint(
    drawnArrows.map(([from, to, typesOnly]) => ({
      path: sourceOf(from),
      text: typesOnly ? `export type { Planted } from '@portulan/${to}';\n` : use(`@portulan/${to}`),
    })),
  );

  it.each(forbiddenArrows.map((arrow, index) => [...arrow, index]))('%s may not import %s', (_from, _to, index) => {
    expect(refused[index]).toContainEqual(expect.stringMatching(BOUNDARY));
  });

  it.each(drawnArrows.map(([from, to], index) => [from, to, index]))('%s may import %s', (_from, _to, index) => {
    expect(accepted[index]).toEqual([]);
  });
});

describe('the walls around packages', () => {
  const closed = Object.entries(PACKAGES).filter(([, { only }]) => only !== undefined).map(([library]) => [library, 'rxjs']);
  const named = [
    ['domain', 'zod'],
    ['contract', 'typeorm'],
    ['register', 'react'],
    ['register', 'meilisearch'],
    ['register', 'fastify'],
    ['search', 'maplibre-gl'],
    ['search', '@nestjs/platform-fastify'],
    ['exchange', 'meilisearch'],
    ['observatory', 'react-dom/server'],
    ['tiles', 'meilisearch'],
    ['api', 'typeorm'],
    ['api', 'react'],
    ['api', 'maplibre-gl'],
    ['web', 'typeorm'],
    ['web', '@nestjs/common'],
    ['map', 'pg'],
    ['ui', 'maplibre-gl'],
    // Not in its own package.json, though installed for another.
    ['exchange', 'pbf'],
  ];
  const cases = [...closed, ...named];
  const messages = lint(cases.map(([library, name]) => ({ path: sourceOf(library), text: use(name) })));

  it.each(cases.map((pair, index) => [...pair, index]))('%s may not import %s', (_library, _name, index) => {
    expect(messages[index]).toContainEqual(expect.stringMatching(BOUNDARY));
  });
});

describe('the smaller walls', () => {
  const cases = [
    ['Node in the domain', 'libs/domain/src/actors/planted.ts', use('node:fs'), RESTRICTED],
    ['Node without its prefix', 'libs/contract/src/actors/planted.ts', use('fs/promises'), RESTRICTED],
    ['HTTP in the register', 'libs/register/src/actors/planted.ts', use('node:http'), RESTRICTED],
    ['a value of the contract in the tiles', 'libs/tiles/src/flows/planted.ts', use('@portulan/contract'), RESTRICTED],
    ['another room past its door', 'libs/domain/src/actors/planted.ts', use('../places/place.js'), /^portulan\/room-door: /],
    ['its own front door', 'libs/domain/src/actors/planted.ts', use('../index.js'), /^portulan\/room-door: /],
    ['another library by its path', 'libs/search/src/engines/planted.ts', use('../../../domain/src/index.js'), BOUNDARY],
    ['the inside of another library', 'libs/search/src/engines/planted.ts', use('@portulan/domain/src/actors/index.js'), BOUNDARY],
    ['forwardRef', 'apps/api/src/http/planted.ts', "import { forwardRef } from '@nestjs/common';\nexport const used = forwardRef;\n", RESTRICTED],
    ['the environment', 'libs/search/src/engines/planted.ts', 'export const used = process.env.MEILI_URL;\n', /^no-restricted-syntax: /],
    ['the environment, unpacked', 'apps/api/src/server/planted.ts', 'const { PORT } = process.env;\nexport const used = PORT;\n', /^no-restricted-syntax: /],
    ['the process in the domain', 'libs/domain/src/actors/planted.ts', 'export const used = process.pid;\n', /^no-restricted-globals: /],
    ['an empty word in a file name', 'libs/domain/src/actors/actor-utils.ts', 'export const used = 1;\n', /^portulan\/plain-names: /],
    ['an empty word in a name', 'libs/domain/src/actors/planted.ts', 'export function processActor(): void {}\n', /^portulan\/plain-names: /],
    ['a file name in camel case', 'libs/domain/src/actors/actorName.ts', 'export const used = 1;\n', /^portulan\/plain-names: /],
    ['a default export', 'libs/domain/src/actors/planted.ts', 'export default 1;\n', /^no-restricted-syntax: /],
    ['a schema that follows the entities', 'libs/register/src/database/planted.ts', 'export const used = { synchronize: true };\n', /^no-restricted-syntax: /],
    ['a focused test', 'libs/domain/src/actors/planted.spec.ts', "it.only('one', () => {});\n", /^no-restricted-syntax: /],
    ['a skipped test', 'libs/domain/src/actors/planted.spec.ts', "describe.skip('one', () => {});\n", /^no-restricted-syntax: /],
    ['any', 'libs/domain/src/actors/planted.ts', 'export const used: any = 1;\n', /^@typescript-eslint\/no-explicit-any: /],
    ['a file of more than 400 lines', 'libs/domain/src/actors/planted.ts', `${'export {};\n'.repeat(401)}`, /^max-lines: /],
  ];
  const allowed = [
    ['another room by its door', 'libs/domain/src/actors/planted.ts', use('../places/index.js')],
    ['its own room', 'libs/domain/src/actors/planted.ts', use('./actor.js')],
    ['Node in the register', 'libs/register/src/database/planted.ts', use('node:fs')],
    ['the environment in a configuration', 'apps/api/src/configuration/planted.ts', 'export const used = process.env;\n'],
    ['the environment handed over whole', 'apps/api/src/server/planted.ts', 'export const used = { ...process.env };\n'],
    ['its own front door in a test', 'libs/register/src/actors/planted.int-spec.ts', use('../index.js')],
    ['the test library in a test', 'libs/register/src/actors/planted.int-spec.ts', use('@portulan/testing')],
    ['generated values in a test of the domain', 'libs/domain/src/actors/planted.spec.ts', use('fast-check')],
    ['a test that asks for what the machine lacks', 'libs/domain/src/actors/planted.spec.ts', "const whenReady = process.platform === 'linux' ? describe : describe.skip;\nwhenReady('one', () => {});\n"],
  ];
  const messages = lint([...cases, ...allowed].map(([, path, text]) => ({ path, text })));

  it.each(cases.map(([title, , , rule], index) => [title, rule, index]))('refuse %s', (_title, rule, index) => {
    expect(messages[index]).toContainEqual(expect.stringMatching(rule));
  });

  it.each(allowed.map(([title], index) => [title, cases.length + index]))('let %s pass', (_title, index) => {
    expect(messages[index]).toEqual([]);
  });
});
